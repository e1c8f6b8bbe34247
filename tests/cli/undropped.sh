# Values whose destructor never ran are listed, with the line that let them go; a program that drops everything has none.
cat >over.rs <<'END'
use std::alloc::{alloc, dealloc, Layout};
struct Soup(u32);
impl Drop for Soup {
    fn drop(&mut self) {
        println!("poured {}", self.0);
    }
}
fn main() {
    let layout = Layout::new::<Soup>();
    unsafe {
        let pot = alloc(layout) as *mut Soup;
        pot.write(Soup(1));
        pot.write(Soup(2));
        *pot = Soup(3);
        pot.write(Soup(5));
        std::ptr::drop_in_place(pot);
        dealloc(pot as *mut u8, layout);
    }
    let text = Box::into_raw(Box::new(String::from("soup")));
    unsafe {
        dealloc(text as *mut u8, Layout::new::<String>());
    }
    std::mem::forget(Soup(4));
}
END
"$PREPSTATION" run --json over.rs >json || :
list() {
    tr -d ' \n' <json | sed 's/.*"undropped":\[\(.*\)\],"steps".*/\1/; s/},{/}\n{/g'
    echo
}
expect() {
    list | grep -q "$1" || { echo "expected $1 in"; list; exit 1; }
}
expect '"type":"Soup".*"line":12,"how":"overwritten","at_line":13'
expect '"type":"Soup".*"line":14,"how":"overwritten","at_line":15' # a value that came by assignment
expect '"type":"String".*"line":19,"how":"freed","at_line":21'
expect '"type":"Soup".*"how":"forgotten","at_line":23'
[ "$(list | grep -c type)" -eq 4 ] || { list; exit 1; }

for program in seed boxes generics recursion-and-boxes whole-binary-tree drop-box-and-vec; do
    "$PREPSTATION" run --json "$SOURCE/tests/run/$program.rs" | grep -q '"undropped": \[\]' || { echo "$program"; exit 1; }
done
