"""Family PR4: figures that disagree, footnotes, tickers, claims."""
