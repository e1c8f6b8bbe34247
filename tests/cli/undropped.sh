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

# Locals: written over by hand, kept in a ManuallyDrop, forgotten by name; and what went elsewhere is no entry.
cat >locals.rs <<'END'
use std::mem::{self, ManuallyDrop};
use std::panic::catch_unwind;
use std::ptr;
use std::rc::Rc;
struct Cup(&'static str);
impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}
trait Wash {}
impl Wash for (Cup, Cup) {}
static mut SHELF: Option<Box<Cup>> = None;
fn main() {
    let mut x = Cup("old");
    unsafe { ptr::write(&mut x, Cup("new")) };
    let mut y = String::from("old");
    unsafe { ptr::write(&mut y, String::from("new")) };
    let kept = Cup("forgotten");
    mem::forget(kept);
    let held = ManuallyDrop::new(Cup("held"));
    println!("{}", held.0);

    let mut a = Cup("a");
    let old = unsafe { ptr::read(&a) };
    unsafe { ptr::write(&mut a, Cup("b")) };
    drop(old);
    let taken = mem::replace(&mut a, Cup("c"));
    mem::take(&mut y);
    let mut washed = ManuallyDrop::new(Cup("washed by hand"));
    unsafe { ManuallyDrop::drop(&mut washed) };
    let mut parts = ManuallyDrop::new(vec![1, 2]);
    let whole = unsafe { Vec::from_raw_parts(parts.as_mut_ptr(), parts.len(), parts.capacity()) };
    let mut twin = ManuallyDrop::new(Cup("twin"));
    let twin = unsafe { ManuallyDrop::take(&mut twin) };
    let part = (*Box::new((Cup("p0"), Cup("p1")))).0;
    let one = Rc::try_unwrap(Rc::new(Cup("one"))).ok();
    let many: Rc<dyn Wash> = Rc::new((Cup("m0"), Cup("m1")));
    let again = many.clone();
    let boxed: Box<dyn Wash> = Box::new((Cup("d0"), Cup("d1")));
    unsafe { SHELF = Some(Box::new(Cup("shelf"))) };
    drop(unsafe { (*(&raw mut SHELF)).take() });
    let _ = catch_unwind(|| std::panic::panic_any(Cup("thrown")));
    drop((taken, whole, twin, part, one, again, boxed));
}
END
"$PREPSTATION" run --json locals.rs >json || :
expect '"type":"Cup","name":"x","line":15,"how":"overwritten","at_line":16'
expect '"type":"String","name":"y","line":17,"how":"overwritten","at_line":18'
expect '"type":"Cup","name":"kept","line":19,"how":"forgotten","at_line":20'
expect '"type":"Cup","name":"held","line":21,"how":"forgotten","at_line":4[0-9]'
[ "$(list | grep -c type)" -eq 4 ] || { list; exit 1; }

# A circle of shared blocks: what they wrap is never dropped, also where a field was assigned after the block was made.
cat >circle.rs <<'RUST'
use std::cell::RefCell;
use std::rc::Rc;
struct Pot {
    name: u32,
    next: RefCell<Option<Rc<Pot>>>,
}
impl Drop for Pot {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}
fn main() {
    let a = Rc::new(Pot { name: 1, next: RefCell::new(None) });
    let b = Rc::new(Pot { name: 2, next: RefCell::new(Some(a.clone())) });
    *a.next.borrow_mut() = Some(b.clone());
}
RUST
"$PREPSTATION" run circle.rs >out 2>&1 && exit 1
[ "$(grep -c 'never dropped: a `Pot` made by line 1[34], lost by line 16' out)" = 2 ] || { cat out; exit 1; }
! grep -q 'never dropped: an `Option' out

# The field of a union that was written last, as far as its pointer tells.
cat >union.rs <<'RUST'
use std::mem::ManuallyDrop;
union Jar {
    text: ManuallyDrop<String>,
    number: u64,
}
fn main() {
    let jar = Jar { text: ManuallyDrop::new(String::from("soup")) };
    println!("{}", unsafe { jar.text.len() });
    let mut clean = Jar { text: ManuallyDrop::new(String::from("rice")) };
    unsafe { ManuallyDrop::drop(&mut clean.text) };
    let plain = Jar { number: 5 };
    println!("{}", unsafe { plain.number });
}
RUST
"$PREPSTATION" run union.rs >out 2>&1 && exit 1
grep -q 'never dropped: `jar`, a `String` made by line 7, forgotten by line 13' out || { cat out; exit 1; }
[ "$(grep -c 'never dropped' out)" = 1 ]

# Forgotten because its block was taken over: the block is freed, and yet this destructor did not run.
cat >taken.rs <<'RUST'
struct Tin {
    food: *mut u32,
}
impl Tin {
    fn open(self) -> u32 {
        let food = unsafe { Box::from_raw(self.food) };
        std::mem::forget(self);
        *food
    }
}
impl Drop for Tin {
    fn drop(&mut self) {
        drop(unsafe { Box::from_raw(self.food) });
    }
}
fn main() {
    println!("{}", Tin { food: Box::into_raw(Box::new(4)) }.open());
}
RUST
"$PREPSTATION" run taken.rs >out 2>&1
grep -q 'never dropped: `self`, a `Tin` made by line 5, forgotten by line 7' out || { cat out; exit 1; }
[ "$(grep -c 'never dropped' out)" = 1 ]

# Like ones in a row are one line.
cat >loop.rs <<'END'
fn main() {
    for i in 0..3 {
        std::mem::forget(vec![i]);
    }
}
END
"$PREPSTATION" run loop.rs >out 2>err || :
[ "$(grep -c 'never dropped' err)" -eq 1 ]
grep -q 'never dropped: a `Vec<i32>` made by line 3, forgotten by line 3 (3 times)' err

# Bytes that are copied over a value; owners of an array of which one was read out; an empty String whose twin lives on.
cat >copied.rs <<'END'
use std::mem;
use std::ptr;
fn main() {
    let x = String::from("new");
    let mut y = String::from("old");
    unsafe { ptr::copy_nonoverlapping(&x, &mut y, 1) };
    mem::forget(y);
    let pair = [String::from("first"), String::from("second")];
    let first = unsafe { ptr::read(&pair[0]) };
    mem::forget(pair);
    let empty = String::new();
    let twin = unsafe { ptr::read(&empty) };
    mem::forget(empty);
    println!("{x}{first}{twin}");
}
END
"$PREPSTATION" run --json copied.rs >json || :
expect '"type":"String","name":"y","line":5,"how":"overwritten","at_line":6'
expect '"type":"String","name":"pair","line":8,"how":"forgotten","at_line":10'
[ "$(list | grep -c type)" -eq 2 ] || { list; exit 1; }

# Values without bytes: in a box of one's own whose drop returns early, in a ManuallyDrop, in a Vec that is forgotten, written over, in a static.
cat >candle.rs <<'END'
use std::alloc::{alloc, dealloc, Layout};
use std::ptr::{self, NonNull};

struct Candle;
impl Drop for Candle {
    fn drop(&mut self) {
        println!("blown out");
    }
}

struct MyBox<T> {
    ptr: NonNull<T>,
}

impl<T> MyBox<T> {
    fn new(value: T) -> Self {
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            let ptr = NonNull::<T>::dangling();
            unsafe { ptr.as_ptr().write(value) };
            return MyBox { ptr };
        }
        unsafe {
            let raw = alloc(layout).cast::<T>();
            ptr::write(raw, value);
            MyBox { ptr: NonNull::new_unchecked(raw) }
        }
    }
}

impl<T> Drop for MyBox<T> {
    fn drop(&mut self) {
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            return;
        }
        unsafe {
            ptr::drop_in_place(self.ptr.as_ptr());
            dealloc(self.ptr.as_ptr().cast::<u8>(), layout);
        }
    }
}

fn main() {
    let light = MyBox::new(Candle);
    println!("{}", light.ptr.is_aligned());
    let held = std::mem::ManuallyDrop::new(Candle);
    let shelf = vec![Candle, Candle];
    std::mem::forget(shelf);
    let mut first = Candle;
    unsafe { ptr::write(&mut first, Candle) };
    let mut moved = std::mem::ManuallyDrop::new(Candle);
    drop(unsafe { std::mem::ManuallyDrop::take(&mut moved) });
}
END
"$PREPSTATION" run --json candle.rs >json || :
expect '"type":"Candle","name":null,"line":20,"how":"lost","at_line":null'
expect '"type":"Candle","name":"held","line":47,"how":"forgotten","at_line":54'
expect '"type":"Vec<Candle>","name":"shelf","line":48,"how":"forgotten","at_line":49'
expect '"type":"Candle","name":null,"line":48,"how":"lost","at_line":49'
expect '"type":"Candle","name":"first","line":50,"how":"overwritten","at_line":51'
[ "$(list | grep -c type)" -eq 6 ] || { list; exit 1; }

cat >static.rs <<'END'
struct Candle;
impl Drop for Candle {
    fn drop(&mut self) {
        println!("blown out");
    }
}
static mut KEPT: Option<Box<Candle>> = None;
static mut SHELF: Vec<Candle> = Vec::new();
fn main() {
    let mut moved = std::mem::ManuallyDrop::new(Candle);
    drop(unsafe { std::mem::ManuallyDrop::take(&mut moved) });
    unsafe {
        KEPT = Some(Box::new(Candle));
        (*(&raw mut SHELF)).push(Candle);
    }
}
END
"$PREPSTATION" run --json static.rs | grep -q '"undropped": \[\]' || exit 1
