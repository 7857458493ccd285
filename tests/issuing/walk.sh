#!/bin/sh
# The life of one release in three languages: draft, review, approved by two, under embargo, issued, corrected twice,
# withdrawn in one language, killed. $PRESSCTL is the command; the folder is a newsroom with the release as a draft.
set -eu

at() {
    PRESSCTL_NOW=$1
    export PRESSCTL_NOW
}
refused() {
    if "$@" >refused.out 2>&1; then
        echo "was not refused: $*"
        exit 1
    fi
}
edit() {
    sed "s/$2/$3/" "releases/plant.$1.md" >edited
    cat edited >"releases/plant.$1.md"
}
all() {
    for language in en fr ar; do edit "$language" "$1" "$2"; done
}

at 2026-03-02T08:00:00Z
refused $PRESSCTL issue plant --channel mail
all 'status: draft' 'status: review'
$PRESSCTL approve plant --as legal --by ben
refused $PRESSCTL issue plant --channel mail
refused $PRESSCTL approve plant --as press --by anna
$PRESSCTL approve plant --as press --by carla

at 2026-03-02T09:00:00Z
refused $PRESSCTL issue plant --channel site --to jsonld
$PRESSCTL issue plant --channel mail --list desks.txt --to eml,text -o first --by anna
refused grep -r example.org/desk issued
$PRESSCTL export --to atom -o feeds-0

at 2026-03-02T10:00:00Z
$PRESSCTL export --to atom -o feeds-1

at 2026-03-03T09:00:00Z
all 400 40
refused $PRESSCTL validate
for language in en fr ar; do $PRESSCTL correct plant --language "$language" --write; done
refused $PRESSCTL issue plant --channel mail
$PRESSCTL approve plant --as legal --by ben
$PRESSCTL approve plant --as press --by carla
$PRESSCTL issue plant --channel mail --list desks.txt --to eml,newsml-g2,nitf,ninjs,jsonld,html -o second --by anna
$PRESSCTL export --to atom -o feeds-2

at 2026-03-04T09:00:00Z
edit en 'and canals' 'and 12 lakes'
edit en '2 March 2026\. It' '3 March 2026. It'
$PRESSCTL correct plant --language en --write
$PRESSCTL issue plant --language en --channel mail --to eml,newsml-g2 -o third --by anna --only --alone --reason 'The flood is now.'

at 2026-03-05T09:00:00Z
$PRESSCTL withdraw plant --language fr --only --reason 'Le texte était faux.' --by anna -o fourth
$PRESSCTL withdraw plant --kill --reason 'The opening was put off.' --reason 'fr=L’ouverture est reportée.' \
    --reason 'ar=أُجِّل الافتتاح.' --replaced-by plant-2 --by anna -o fifth
$PRESSCTL export --to atom -o feeds-3
$PRESSCTL record --check
$PRESSCTL validate
$PRESSCTL record --format json >record.json
