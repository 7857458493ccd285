"""The keys of a language's table for what a site prints around a text, and for pages that are not releases."""

from __future__ import annotations


class PageWords:
    """The words of a language that a site prints around a text, and those that reveal a page without a release."""

    site_chrome: tuple[str, ...]
    """Lines of a web page that are never part of a release."""
    site_menu: tuple[str, ...]
    """Lines that reveal a menu only if there are several."""
    menu_words: tuple[str, ...]
    """More of them that are something else on a line of their own: in a row several of both are a menu, “Contact”."""
    page_number_words: tuple[str, ...]
    """Words before or after the number of a page, without their full stop: “page”, “pág”."""
    more_below_words: tuple[str, ...]
    """Words between marks at the end of a sheet that is followed by another: “more”."""
    count_words: tuple[str, ...]
    """Words before or after a number that a site counts beside a text: “3 min read”, “12 shares”."""
    elapsed_words: tuple[str, ...]
    """Words beside the hours or days since a text was posted: “3 days ago”, “vor 3 Tagen”."""
    issued_words: tuple[str, ...]
    """Openings of the line below an end mark that names the issuer of a text: “Issued by”."""
    news_headings: tuple[str, ...]
    """Headings of the news of a site."""
    sign_up_words: tuple[str, ...]
    """Words of a page that invites its readers to come, apply or pay: fee, registration, tickets."""
    cookie_words: tuple[str, ...]
    """Words by which a cookie notice is recognised among the lines of ``site_chrome``."""
    below_release_lines: tuple[str, ...]
    """Headings of what a site prints below a release: other news, a comment form."""
    topic_labels: tuple[str, ...]
    """Labels of the topics that a site gives to a text, and prints under it."""
    topic_names: tuple[str, ...]
    """Topics that sites file their texts under, each a whole line or what stands beside the day: “Energy”, “Health”."""
    share_bar_words: tuple[str, ...]
    """Words of the buttons to share, print or mail a text. English's list also holds the names of networks."""
    footer_words: tuple[str, ...]
    """Words of the last line of a site: rights, cookies."""
    read_more_openers: tuple[str, ...]
    """Openings of the line below a list entry that links to the rest of it."""
    posted_words: tuple[str, ...]
    """Openings of the line below a blog entry that says where it was posted."""
    byline_words: tuple[str, ...]
    """Words before the author of an article, with or without a colon: “by”, “written by”, “reporting by”.

    English's list also holds those of languages without a table."""
    author_labels: tuple[str, ...]
    """Labels, with a colon, of the writer of a text; English's list also holds those of languages without a table."""
    source_labels: tuple[str, ...]
    """Labels, with a colon, of its source, its editor or a site's details on it."""
    newsroom_bylines: tuple[str, ...]
    """Lines in place of the writer of an article if nobody is named: “staff report”."""
    logo_words: tuple[str, ...]
    """Words that begin or end the alternative text of a logo: “Logo of Acme”, “Acme logo”."""
    record_labels: tuple[str, ...]
    """Labels of the data that an archive or a portal prints beside a text: its number, kind, field."""
    title_labels: tuple[str, ...]
    """Labels of the title of a text among such data."""
    comment_words: tuple[str, ...]
    """Words for what is counted below a blog entry."""
    error_page_words: tuple[str, ...]
    """Words in the title of a server's error page."""
    robot_words: tuple[str, ...]
    """Phrases of a page that checks whether the visitor is human."""
    minutes_words: tuple[str, ...]
    """Openings of the title of minutes."""
    minutes_headings: tuple[str, ...]
    """Openings of lines of minutes: who was present, and the items of every meeting."""
    sitting_words: tuple[str, ...]
    """Openings of lines of minutes that say that a sitting begins, pauses, resumes or ends."""
    transcript_words: tuple[str, ...]
    """Words in the title of the transcript of a press conference or an interview."""
    spokesperson_words: tuple[str, ...]
    """Who speaks for an office, in the title of what was asked and answered: “spokesperson”."""
    remark_lines: tuple[str, ...]
    """Lines between headline and text that are neither: how a speech was printed, that a page is archived."""
    participation_openers: tuple[str, ...]
    """Openings of the line over or under a headline that says who takes part: “under the patronage of”."""
    price_list_titles: tuple[str, ...]
    """Words in the title of a price list."""
    programme_titles: tuple[str, ...]
    """Words in the title of the programme of an event."""
    login_words: tuple[str, ...]
    """Phrases of a login page."""
    consent_words: tuple[str, ...]
    """Phrases of a page that asks for consent to cookies before it shows anything."""
    newsletter_words: tuple[str, ...]
    """Phrases of a newsletter for subscribers."""
    search_page_words: tuple[str, ...]
    """Phrases of a page of search results."""
    vacancy_words: tuple[str, ...]
    """Phrases of a job advertisement."""
    vacancy_headings: tuple[str, ...]
    """Headings of the parts of a job advertisement, each on a line of its own."""
    audience_words: tuple[str, ...]
    """Phrases with which a speaker addresses an audience."""
    speech_words: tuple[str, ...]
    """Openings of the title of a speech, and of the line that says “check against delivery”."""
    speaker_labels: tuple[str, ...]
    """Labels of questions and answers in an interview, other than names."""
    agenda_titles: tuple[str, ...]
    """Titles of an agenda, each a whole line."""
    legal_page_titles: tuple[str, ...]
    """Titles of a legal page of a website: its terms, its cookies, its publisher."""
    other_titles: tuple[str, ...]
    """Openings of the titles of texts that are not releases: minutes, an order, a column, a how-to."""
    standing_titles: tuple[str, ...]
    """Beginnings and ends of the titles of texts that stay, if no day is beside them: guidelines, templates, rules."""
    obituary_words: tuple[str, ...]
    """Phrases of obituaries in newspapers, which releases hardly ever have."""
    abstract_headings: tuple[str, ...]
    """What heads the parts of the abstract of a paper, by itself or before a colon: “Abstract”, “Keywords:”."""
    writer_words: tuple[str, ...]
    """Words with which the writer of a text speaks of himself or herself: “I”, “my”."""
    colloquial_words: tuple[str, ...]
    """Words of somebody who chats or doubts, outside of quotations: “really”, “it's”, “perhaps”, “apparently”."""
    duty_words: tuple[str, ...]
    """Words that say what must, should or may not be done: “shall”, “is prohibited”, “please”."""
    reprint_words: tuple[str, ...]
    """Phrases that say that a text was first published elsewhere."""
    newspaper_words: tuple[str, ...]
    """Words in the name of a newspaper, and the job titles below its writers' names."""
    newspaper_sections: tuple[str, ...]
    """The sections of a newspaper, as named in its menu.

    English's list also holds those of languages without a table."""
    newspaper_page_words: tuple[str, ...]
    """Phrases that a newspaper prints around its articles: most read, read also, for subscribers.

    English's list also holds those of languages without a table."""
    reporting_phrases: tuple[str, ...]
    """Phrases that only reporters use: that somebody declined to comment, or wished not to be named.

    English's list also holds those of languages without a table."""
    news_agencies: tuple[str, ...]
    """News agencies, and picture agencies of newspapers.

    English's list also holds those of languages without a table."""
    notice_titles: tuple[str, ...]
    """Openings of the title of a legal notice, or of a call for tenders.

    English's list also holds those of languages without a table."""
    notice_words: tuple[str, ...]
    """Phrases of such a notice: until when bids are received, where plans can be inspected.

    English's list also holds those of languages without a table."""
    newsletter_titles: tuple[str, ...]
    """Words in the title of a newsletter. English's list also holds those of languages without a table."""
    issue_words: tuple[str, ...]
    """Words before the number of an issue. English's list also holds those of languages without a table."""
    faq_titles: tuple[str, ...]
    """Titles of a page of questions and answers.

    English's list also holds those of languages without a table."""
    shop_words: tuple[str, ...]
    """Phrases that a shop prints beside its goods: add to basket, in stock.

    English's list also holds those of languages without a table."""
    privacy_words: tuple[str, ...]
    """Phrases of a privacy notice.

    English's list also holds those of languages without a table."""
    contact_page_titles: tuple[str, ...]
    """Titles of a page that says how to contact an office."""
    reply_prefixes: tuple[str, ...]
    """Prefixes, before a colon, of the subject of a reply or a forwarded mail."""
    mail_sender_labels: tuple[str, ...]
    """Labels, with a colon, of the sender in the header of a forwarded mail; so are the next three."""
    mail_recipient_labels: tuple[str, ...]
    """Labels of its recipients."""
    mail_sent_labels: tuple[str, ...]
    """Labels of the time at which it was sent."""
    mail_subject_labels: tuple[str, ...]
    """Labels of its subject."""
    greetings: tuple[str, ...]
    """Openings of a mail."""
    mailing_list_words: tuple[str, ...]
    """Openings of the lines that a mailing service adds to a mail: why it was sent, how to unsubscribe."""
    mail_disclaimers: tuple[str, ...]
    """Openings of the lines that a house puts below each of its mails: that it is confidential, not to be printed."""
    disclaimer_words: tuple[str, ...]
    """Words of such a paragraph, of which it has several, however it begins: “addressee”, “in error”, “sender”."""
