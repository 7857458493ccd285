"""What pressctl knows of pages in a language: the keys of its table that are about what a site prints around a text."""

from __future__ import annotations


class PageWords:
    """The words of a language that a site prints around a text, and those that tell a page which holds no release."""

    site_chrome: tuple[str, ...]
    """Lines of a web page that stand in no release."""
    site_menu: tuple[str, ...]
    """Lines that only together give a menu away."""
    page_number_words: tuple[str, ...]
    """What stands before or after the number of a page, without its full stop: “page”, “pág”."""
    more_below_words: tuple[str, ...]
    """What stands between marks at the end of a sheet that another follows: “more”."""
    count_words: tuple[str, ...]
    """What a site counts beside a text, before or after the number: “3 min read”, “12 shares”."""
    elapsed_words: tuple[str, ...]
    """What stands beside the hours or days since a text was posted: “3 days ago”, “vor 3 Tagen”."""
    issued_words: tuple[str, ...]
    """What opens the line under an end mark that says who issued a text: “Issued by”."""
    news_headings: tuple[str, ...]
    """What a site heads what is new."""
    sign_up_words: tuple[str, ...]
    """What a page says that wants its readers to come, to apply or to pay: fee, registration, tickets."""
    cookie_words: tuple[str, ...]
    """Words that tell a notice about cookies among the lines of ``site_chrome``."""
    below_release_lines: tuple[str, ...]
    """Lines that head what a site prints below a release: other news, a form for comments."""
    footer_words: tuple[str, ...]
    """Words of the last line of a site: rights, cookies."""
    read_more_openers: tuple[str, ...]
    """What opens the line under an entry of a list that leads to the rest of it."""
    posted_words: tuple[str, ...]
    """What opens the line under an entry of a journal that says where it was posted."""
    byline_words: tuple[str, ...]
    """What leads to the author of an article, with a colon or without: “by”, “written by”, “reporting by”.

    English's list also holds those of languages without a table."""
    author_labels: tuple[str, ...]
    """What stands with a colon before the writer of a text; English's list also holds those of languages without a
    table."""
    source_labels: tuple[str, ...]
    """The same before its source, its editor or what a site tells of it."""
    newsroom_bylines: tuple[str, ...]
    """A line that stands for the writer of an article where nobody is named: “staff report”."""
    logo_words: tuple[str, ...]
    """What the alternative text of a logo begins or ends with: “Logo of Acme”, “Acme logo”."""
    record_labels: tuple[str, ...]
    """What an archive or a portal calls the data of a text that it prints beside it: its number, kind, field."""
    title_labels: tuple[str, ...]
    """What stands before the title of a text among such data."""
    comment_words: tuple[str, ...]
    """What is counted under an entry of a journal."""
    error_page_words: tuple[str, ...]
    """Words in the title of a page that a server sends when it has not the one that is wanted."""
    robot_words: tuple[str, ...]
    """What a page says that lets in people and no programs, before it shows what is wanted."""
    minutes_words: tuple[str, ...]
    """What the title of minutes begins with."""
    minutes_headings: tuple[str, ...]
    """What opens a line of minutes: who was there, and the points that every meeting has."""
    sitting_words: tuple[str, ...]
    """What opens a line of minutes that says that a sitting begins, halts, goes on or ends."""
    transcript_words: tuple[str, ...]
    """What the title of a press conference or an interview says that was written down as it was spoken."""
    spokesperson_words: tuple[str, ...]
    """Who speaks for an office, in the title of what was asked and answered: “spokesperson”."""
    remark_lines: tuple[str, ...]
    """A line between headline and text that is neither: how a speech was printed, that a page is kept."""
    price_list_titles: tuple[str, ...]
    """Words in the title of a list of prices."""
    programme_titles: tuple[str, ...]
    """Words in the title of the programme of an event."""
    login_words: tuple[str, ...]
    """What a page says that lets in those who have a name and a password there."""
    consent_words: tuple[str, ...]
    """What a page says that asks leave to keep cookies before it shows anything."""
    newsletter_words: tuple[str, ...]
    """What stands in a newsletter that is sent to those who want it."""
    search_page_words: tuple[str, ...]
    """What a page says that lists what was found of a search."""
    vacancy_words: tuple[str, ...]
    """What the advertisement of a post says to those who may want it."""
    vacancy_headings: tuple[str, ...]
    """What heads a part of the advertisement of a post, on a line of its own."""
    audience_words: tuple[str, ...]
    """How a speaker addresses those who listen."""
    speech_words: tuple[str, ...]
    """What opens the title of a speech, and the line which says that it may be held otherwise than it stands there."""
    speaker_labels: tuple[str, ...]
    """What stands before the words of those who ask and answer, in an interview: no names."""
    agenda_titles: tuple[str, ...]
    """A line that is the title of an agenda, by itself."""
    legal_page_titles: tuple[str, ...]
    """The title of a page on the law of a website: its rules, its cookies, who answers for it."""
    other_titles: tuple[str, ...]
    """What opens the title of another kind of text than a release: minutes, an order, a column, a question how."""
    obituary_words: tuple[str, ...]
    """What newspapers print of the dead, and offices hardly ever."""
    abstract_headings: tuple[str, ...]
    """What heads the parts of the abstract of a paper, by itself or before a colon: “Abstract”, “Keywords:”."""
    writer_words: tuple[str, ...]
    """Words with which the writer of a text speaks of himself or herself: “I”, “my”."""
    reprint_words: tuple[str, ...]
    """What says that a text was printed somewhere before."""
    newspaper_words: tuple[str, ...]
    """Words in the name of a newspaper, and what its writers are called under their names."""
    newspaper_sections: tuple[str, ...]
    """The sections of a newspaper, as its menu names them.

    English's list also holds those of languages without a table."""
    newspaper_page_words: tuple[str, ...]
    """What a newspaper prints around its articles: most read, read also, for subscribers.

    English's list also holds those of languages without a table."""
    reporting_phrases: tuple[str, ...]
    """What only a reporter says: who declined to comment, who wants not to be named.

    English's list also holds those of languages without a table."""
    news_agencies: tuple[str, ...]
    """News agencies, and where newspapers buy pictures.

    English's list also holds those of languages without a table."""
    notice_titles: tuple[str, ...]
    """What opens the title of a notice that the law wants, or of a call for tenders.

    English's list also holds those of languages without a table."""
    notice_words: tuple[str, ...]
    """What such a notice says: until when bids are received, where plans are laid out.

    English's list also holds those of languages without a table."""
    newsletter_titles: tuple[str, ...]
    """Words in the title of a newsletter. English's list also holds those of languages without a table."""
    issue_words: tuple[str, ...]
    """What stands before the number of an issue. English's list also holds those of languages without a table."""
    faq_titles: tuple[str, ...]
    """The title of a page of questions and answers.

    English's list also holds those of languages without a table."""
    shop_words: tuple[str, ...]
    """What a shop prints beside its goods: add to basket, in stock.

    English's list also holds those of languages without a table."""
    privacy_words: tuple[str, ...]
    """What a notice on the protection of data says.

    English's list also holds those of languages without a table."""
    contact_page_titles: tuple[str, ...]
    """The title of a page that says how an office is reached."""
    reply_prefixes: tuple[str, ...]
    """What stands with a colon before the subject of a mail that is answered or passed on."""
    mail_sender_labels: tuple[str, ...]
    """What stands with a colon before the sender of a mail, above one that is passed on; before the next three, too."""
    mail_recipient_labels: tuple[str, ...]
    """Before those whom it is sent to."""
    mail_sent_labels: tuple[str, ...]
    """Before the time at which it was sent."""
    mail_subject_labels: tuple[str, ...]
    """Before its subject."""
    greetings: tuple[str, ...]
    """What opens a mail."""
    mailing_list_words: tuple[str, ...]
    """What opens the lines that a mailing service puts around a mail: why it was sent, how one unsubscribes."""
    mail_disclaimers: tuple[str, ...]
    """What opens the lines that a house puts under each of its mails: that it is confidential, not to be printed."""
