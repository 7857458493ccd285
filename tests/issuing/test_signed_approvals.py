"""Approvals that are signed: with a key of OpenSSH's made here, checked by ssh-keygen."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pressctl.errors import SettingsError, UsageError
from pressctl.findings import Finding
from pressctl.issuing import approvals, auditing, checking
from pressctl.issuing.preparing import NotIssued
from pressctl.newsroom import folder, loading, signatures
from pressctl.newsroom.folder import Newsroom
from pressctl.newsroom.issued import Record
from pressctl.release.settings import Settings
from pressctl.validation import batch, cache, scope
from support.newsroom import NOW, edit, file, issue, newsroom

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="ssh-keygen is not installed here")
SETTINGS = (
    '[approvals]\nrequired = 1\nsigned = true\nsigners = "allowed_signers"\n'
    '[approvals.people]\nben = { roles = ["legal"], email = "ben@example.org" }\neva = { roles = ["press"] }\n'
)
FOR = 'namespaces="press-approval"'


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with the keys of ben and eva, which nothing protects."""
    home = tmp_path_factory.mktemp("keys")
    for name in ("ben", "eva"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(home / name)]
        subprocess.run(command, check=True, timeout=60)
    yield home
    shutil.rmtree(home)


def public(keys: Path, name: str) -> str:
    return (keys / f"{name}.pub").read_text(encoding="utf-8")


def asked(
    root: Path, keys: Path, who: str = "ben@example.org", options: str = FOR, settings: str = SETTINGS
) -> Newsroom:
    """Return a newsroom in which a person's key, that of ben, counts."""
    room = newsroom(root, ["en"], settings=settings, status="review", keys="author: anna\n")
    (root / "allowed_signers").write_text(f"{who} {options} {public(keys, 'ben')}", encoding="utf-8")
    return room


def approve(room: Newsroom, keys: Path, key: str = "ben", by: str = "ben", role: str = "legal") -> approvals.Approved:
    return approvals.give(room, file(room.root), by, role, NOW, partial(signatures.sign, key=keys / key))


def found(room: Newsroom) -> list[Finding]:
    (checked,) = batch.check(room, scope.scope(room, NOW), [file(room.root)])
    return [each for each in checked.findings if each.code.startswith("PR91")]


def codes(room: Newsroom) -> list[str]:
    return sorted(each.code for each in found(room))


def again(room: Newsroom, settings: str) -> Newsroom:
    """Return the newsroom with other settings."""
    path = room.root / "pressctl.toml"
    path.write_text(path.read_text(encoding="utf-8").partition("[approvals]")[0] + settings, encoding="utf-8")
    return folder.locate(room.root)


def test_a_signed_approval_is_proof_and_goes_into_the_record_with_the_release(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    assert approve(room, keys).is_complete
    assert codes(room) == []
    edit(tmp_path, "opened a plant", "opened **a plant**")
    assert codes(room) == []  # mark-up may change
    issue(room)
    (head,) = Record(tmp_path).heads
    (given,) = Record(tmp_path).event(head).approvals
    assert given["signature"].startswith("U1NIU0lH")
    assert list(auditing.faults(room, Record(tmp_path))) == []
    (tmp_path / "allowed_signers").write_text("", encoding="utf-8")
    (fault,) = auditing.faults(room, Record(tmp_path))
    assert fault.what.startswith("the approval by ben is signed with a key that is not one of ben@example.org")


def test_where_signatures_are_asked_for_a_declaration_does_not_count(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    given = approvals.give(room, file(tmp_path), "ben", "legal", NOW)
    assert given.lacking == ("0 of 1 people have approved this text and signed it",)
    edit(tmp_path, "status: review", "status: approved")
    assert codes(room) == ["PR913"]
    with pytest.raises(NotIssued, match="and signed it"):
        issue(room)
    approve(room, keys)
    assert file(tmp_path).read_text(encoding="utf-8").count("by: ben") == 1
    assert codes(room) == []


@pytest.mark.parametrize(
    ("who", "options", "why"),
    [
        ("eva", FOR, "not one of ben@example.org"),
        ("ben@example.org", 'namespaces="git"', "not for approvals"),
        ("ben@example.org", f'{FOR},valid-before="20260101"', "had expired"),
        ("ben@example.org", f'{FOR},valid-after="20260401"', "was not valid yet"),
    ],
)
def test_only_a_key_that_counts_then_proves_who_has_approved(
    who: str, options: str, why: str, tmp_path: Path, keys: Path
) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)
    (tmp_path / "allowed_signers").write_text(f"{who} {options} {public(keys, 'ben')}", encoding="utf-8")
    assert codes(room) == ["PR913", "PR916"]
    assert why in next(each.message for each in found(room) if each.code == "PR916")
    before = file(tmp_path).read_bytes()
    with pytest.raises(UsageError, match=why):
        approve(room, keys)
    assert file(tmp_path).read_bytes() == before


def test_a_key_of_a_day_past_proves_what_was_signed_while_it_was_valid(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys, options=f'{FOR},valid-after="20260301",valid-before="20260303"')
    approve(room, keys)
    assert codes(room) == []


def test_a_key_that_was_taken_back_proves_nothing_any_more(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)
    (tmp_path / "revoked").write_text(public(keys, "eva"), encoding="utf-8")
    room = again(room, SETTINGS.replace("[approvals.people]", 'revoked = "revoked"\n[approvals.people]'))
    assert codes(room) == []
    (tmp_path / "revoked").write_text(public(keys, "ben"), encoding="utf-8")
    assert "was taken back" in next(each.message for each in found(room) if each.code == "PR916")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("400", "500", "PR911"),
        ("as: legal", "as: press", "PR914"),
        ("2026-03-02T09:00:00", "2026-03-02T08:00:00", "PR916"),
        ("signature: U1NIU0lHAA", "signature: U1NIU0lHBA", "PR916"),
        ("signature: U", "signature: -oProxyCommand=x U", "PR916"),
        ("at: '2026", "at: 'monday 2026", "PR916"),
    ],
)
def test_what_is_changed_after_it_was_signed_is_found(
    old: str, new: str, code: str, tmp_path: Path, keys: Path
) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)
    edit(tmp_path, old, new)
    assert code in codes(room)
    assert "PR913" in codes(room)


def test_a_signature_put_below_other_words_with_their_digest_is_found(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)
    was = loading.load_from(room, file(tmp_path)).approvals[0].of
    edit(tmp_path, "400", "500")
    (words,) = [each.message for each in found(room) if each.code == "PR911"]
    edit(tmp_path, was, words.rpartition("(")[2].strip(")"))
    assert codes(room) == ["PR913", "PR916"]
    with pytest.raises(NotIssued):
        issue(room)
    assert checking.errors(room, NOW, [file(tmp_path)], checking.OF_ISSUES)


def test_nobody_signs_for_somebody_else(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    with pytest.raises(UsageError, match=r"not one of ben@example\.org"):
        approve(room, keys, key="eva")
    with pytest.raises(UsageError, match="not one of eva"):
        approve(room, keys, by="eva", role="press")


def test_a_verdict_that_was_kept_is_void_once_the_keys_are_others(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)

    def checked() -> int:
        now = scope.scope(room, NOW)
        kept = cache.Cache(tmp_path / "cache", now)
        (checked,) = batch.check(room, now, [file(tmp_path)], kept)
        kept.close()
        return len([each for each in checked.findings if each.code == "PR916"])

    assert (checked(), checked()) == (0, 0)
    (tmp_path / "allowed_signers").write_text(f"ben@example.org {public(keys, 'eva')}", encoding="utf-8")
    assert (checked(), checked()) == (1, 1)


def test_without_ssh_keygen_one_sentence_says_so_and_nothing_is_kept(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = asked(tmp_path, keys)
    approve(room, keys)
    signatures._fault.cache_clear()
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        words = [each.message for each in found(room) if each.code == "PR916"]
        assert words == [
            "The approval by ben is signed, and cannot be checked here: ssh-keygen is not installed; it comes with "
            "OpenSSH (on Debian the package openssh-client), from version 8.8 on"
        ]
        with pytest.raises(UsageError, match="An approval is signed by ssh-keygen, and ssh-keygen is not installed"):
            approve(room, keys)
    assert codes(room) == []


def test_a_key_is_named_or_found_and_none_is_taken_from_the_newsroom(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = asked(tmp_path / "room", keys)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    with pytest.raises(UsageError, match="There is no key in"):
        approvals.signing(room, "")
    with pytest.raises(UsageError, match="there is no such key"):
        approvals.signing(room, "-oProxyCommand=x")
    shutil.copy(keys / "ben", room.root / "ben")
    with pytest.raises(UsageError, match="a private key is in the newsroom"):
        approvals.signing(room, str(room.root / "ben"))
    (tmp_path / ".ssh").mkdir()
    shutil.copy(keys / "ben", tmp_path / ".ssh" / "id_ed25519")
    assert approvals.signing(room, "")(b"x").startswith("U1NIU0lH")
    (tmp_path / ".ssh" / "id_ed25519").chmod(0o644)
    with pytest.raises(UsageError, match="others of this machine may read this private key") as refused:
        approvals.signing(room, "")
    assert refused.value.hint.startswith(f"`chmod 600 {tmp_path}/.ssh/id_ed25519`")
    (tmp_path / ".ssh" / "id_ed25519").chmod(0o600)
    with pytest.raises(UsageError, match="do not say whose keys count"):
        approvals.signing(again(room, "[approvals]\nrequired = 1\n"), "")


def test_a_file_of_keys_that_is_not_there_is_an_error_of_the_settings(tmp_path: Path, keys: Path) -> None:
    room = asked(tmp_path, keys)
    (tmp_path / "allowed_signers").unlink()
    with pytest.raises(SettingsError, match="signers: allowed_signers cannot be read: no such file"):
        scope.scope(room, NOW)


@pytest.mark.parametrize("place", ["../keys", "/etc/passwd", "out"])
def test_a_file_of_keys_outside_the_newsroom_is_not_read(tmp_path: Path, keys: Path, place: str) -> None:
    (tmp_path / "out").symlink_to("/etc/passwd")
    room = again(asked(tmp_path, keys), f'[approvals]\nsigners = "{place}"\n')
    with pytest.raises(SettingsError, match="leads out of the newsroom"):
        scope.scope(room, NOW)


def test_a_key_with_a_passphrase_and_no_terminal_says_so_and_does_not_wait(tmp_path: Path) -> None:
    key = tmp_path / "locked"
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", str(key)]
    subprocess.run(command, check=True, timeout=60)
    (tmp_path / "locked.sig").touch()
    code = "import sys; from pathlib import Path; from pressctl.newsroom.signatures import sign; sign(b'x', Path(sys.argv[1]))"
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code, str(key)], start_new_session=True, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert "ssh-keygen did not sign: " in done.stderr
    assert "incorrect passphrase" in done.stderr


def test_a_file_of_signers_that_is_not_there_is_told_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        signatures.signers(tmp_path, Settings(approvals={"signers": "allowed_signers"}))
    assert 'NAME namespaces="press-approval" and the public key' in refused.value.hint
