"""The served pages of what belongs together: a topic with its questions, a story with its topics and reports, all stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from reportedly.pages.counting import counted
from reportedly.pages.stories import StoryView
from reportedly.pages.tolls import tells_of_harm
from reportedly.pages.topics import TopicView
from reportedly.server.book import Book
from reportedly.server.links import Links
from reportedly.server.pages import ids_on, render, topics_shown
from reportedly.server.queries import Query, QueryError

Row = TypeVar("Row")

# A page of so many stories is made and drawn at once, and of so many topics with their charts.
_STORIES, _TOPICS = 100, 25


def topic_page(book: Book, topic: TopicView, query: Query) -> str:
    """Return the page of one topic: all its questions, each with its chart and its answers."""
    links = Links(book, ids_on([topic]))
    return render(
        "topic.html",
        book,
        links,
        query,
        **topics_shown(book, links, [topic]),
        here="questions",
        title=topic.text,
        topic=topic,
        stories=book.stories_of(topic),
        address=f"/topics/{topic.id}",
    )


def story_page(book: Book, story: StoryView, query: Query) -> str:
    """Return the page of one story: its questions, and the reports that belong to it.

    Raises:
        QueryError: there is no such page of its topics.
    """
    here, last_page = _cut(story.topics, _TOPICS, query.page)
    links = Links(book, here=ids_on(here))
    return render(
        "story.html",
        book,
        links,
        query,
        **topics_shown(book, links, here),
        here="stories",
        title=story.title,
        story=story,
        tolls=book.toll(story, is_asked=bool(query.words.get("toll"))),
        has_toll=tells_of_harm(book.index, story.id),
        count=f"/stories/{story.id}{query.address('page', toll='1')}#toll",
        contents=story.reports,
        page=query.page,
        last_page=last_page,
        address=f"/stories/{story.id}",
        turned=lambda page: f"/stories/{story.id}{query.address(page=str(page))}",
    )


def stories_page(book: Book, query: Query) -> str:
    """Return the list of all stories, those with the most disputed questions first.

    Raises:
        QueryError: there is no such page.
    """
    here, last_page = _cut(book.stories, _STORIES, query.page)
    return render(
        "stories.html",
        book,
        Links(book),
        query,
        here="stories",
        title="Stories",
        stories=here,
        tally=counted(len(book.stories), "story"),
        page=query.page,
        last_page=last_page,
        address="/stories",
        turned=lambda page: f"/stories{query.address(page=str(page))}",
    )


def _cut(rows: Sequence[Row], length: int, page: int) -> tuple[Sequence[Row], int]:
    """Return the rows of one page, and the number of the last one."""
    last_page = max(1, -(-len(rows) // length))
    if page > last_page:
        raise QueryError(f"page: there is no page {page}; the last is {last_page}")
    return rows[(page - 1) * length : page * length], last_page
