# The worked example of CONTRIBUTING.md is a lesson without a problem, and each of its claims is looked at.

awk '/^````markdown$/ { inside = 1; next } /^````$/ { inside = 0; print ""; next } inside' "$SOURCE/CONTRIBUTING.md" >21-tray.md
grep -q '^<!-- task: fix$' 21-tray.md

"$PREPSTATION" check 21-tray.md >out
grep -qx '0 problems: 1 file, 1 program, 1 task' out || { cat out; exit 1; }

sed 's/^leaks: 1$/leaks: 2/' 21-tray.md >wrong.md
! "$PREPSTATION" check wrong.md >out || exit 1
grep -q '^wrong.md:[0-9]*: tray.rs: the number of leaked blocks is 1, not 2$' out
sed 's/^+        dealloc(.*/+        \/\/ dealloc();/' 21-tray.md >wrong.md
! "$PREPSTATION" check wrong.md >out || exit 1
grep -q 'the solution does not pass' out

# It opens.
"$PREPSTATION" --lessons . list | grep -q '21.*The tray'
