# Derived traits of a type with thousands of fields are no expression that is nested thousands of times.
{
    echo '#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]'
    echo 'struct Shelf {'
    i=0
    while [ $i -lt 3000 ]; do
        echo "    jar$i: u8,"
        i=$((i + 1))
    done
    echo '}'
    echo 'fn main() {'
    echo '    let full = Shelf::default();'
    echo '    let mut other = full.clone();'
    echo '    println!("{} {}", full == other, format!("{full:?}").len());'
    echo '    other.jar2999 = 1;'
    echo '    println!("{} {:?} {:?}", full == other, full.cmp(&other), other.partial_cmp(&full));'
    echo '}'
} >shelf.rs
"$PREPSTATION" run shelf.rs >out
printf 'true 34898\nfalse Less Some(Greater)\n' | cmp - out || { cat out; exit 1; }
