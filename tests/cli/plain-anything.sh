# Any commands in any order, wherever one is: nothing crashes, and the end is polite. Seeded, so that a failure comes again.
export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"

commands() { # SEED COUNT
    awk -v seed="$1" -v count="$2" 'BEGIN {
        srand(seed)
        words = "n n n n n p page again a b c d answer skip s s s b over out ] [ start end go here jars stack output verdict code hint solution check try " \
                "e set insert delete fill order facts reset undo list lesson lesson find progress review fast what explain notes help yes x 1 2"
        most = split(words, word, " ")
        split("  0 1 2 3 7 9 99 -1 a b ac all lesson jar leak 99999999999999999999 x", rest, " ")
        for (i = 0; i < count; i++) {
            line = word[int(rand() * most) + 1]
            for (k = int(rand() * 3); k > 0; k--) line = line " " rest[int(rand() * 18) + 1]
            print (rand() < 0.03 ? "" : line)
        }
    }'
}

for seed in 1 2 3 4 5 6; do
    for folder in tests/course lessons; do
        commands "$seed" 150 >commands
        status=0
        "$PREPSTATION" --plain --lessons "$SOURCE/$folder" $((seed % 2 + 1)) <commands >out 2>err || status=$?
        if [ "$status" -ne 0 ] || [ -s err ] || ! tail -n 1 out | grep -q 'Your place is kept'; then
            echo "seed $seed, $folder: status $status"
            cat err
            tail -n 20 out
            exit 1
        fi
    done
done
