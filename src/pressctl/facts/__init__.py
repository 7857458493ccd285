"""The facts of a text: figures, amounts, days, times, addresses, each with its place and reading; two compared."""
