/* pages.c -- the pages of `prepstation explain`: what a verdict means, the smallest program that gets it, how to read its report, how to
 * mend it and what to try, the kitchen's view of it and where that view fails, and what other tools say. A paragraph is one line, which
 * whoever shows it wraps.
 *
 * What other tools say was seen with rustc 1.95 on x86-64, with and without -O, with valgrind, and with -Zsanitizer=address. Every program
 * here is run by the suite, which expects the page's own verdict.
 */
#include "verdict/pages.h"

#include "verdict/report.h"

#define L "\n"

const char *const verdict_pages[VERDICT_COUNT] = {
    [VERDICT_OK] =
        "# ok" L L
        "The run came to its end and none of the checks found a fault: every access was inside a live block, "
        "initialised, aligned and through a pointer that belongs to the block; every block was freed once and "
        "with its own layout, or can still be reached from a static." L L
        "It speaks of this run only, with these inputs. And it does not mean *sound*: aliasing rules (may a "
        "`&mut` and another pointer be used in turn?), data races and the promises of the library beyond memory "
        "(is this `str` UTF-8?) are not checked. Miri checks the first two." L L
        "```rust" L
        "fn main() {" L
        "    let jar = Box::new(7u32);" L
        "    println!(\"{jar}\");" L
        "}" L
        "```" L L
        "A `main` that returns `Err` is ok, too, and so is `process::exit`; after `exit` nobody looks for leaks." L L
        "How to read it: The line counts what was allocated and what was freed. `nothing left on the heap` is "
        "missing when a static still holds a block. `never dropped` lists the values whose destructor did not "
        "run: a fact worth a look, and no fault." L L
        "To try: `prepstation run --fail-alloc 1` lets the first request for memory fail. The same program then "
        "ends with `abort`: that is another run, and the first one said nothing about it." L L
        "In the kitchen: Every jar is back on its shelf, and nobody ate from one that was not theirs." L L
        "Where the picture ends: A clean kitchen can be looked over at a glance. A run shows only the paths that "
        "it took." L L
        "Other tools: rustc compiles the program; valgrind, AddressSanitizer and Miri find nothing in it." L,
    [VERDICT_LEAK] =
        "# leak" L L
        "`main` has returned, and a block is still allocated that no static reaches: nobody can free it any more. "
        "The report says where it was allocated and where the last pointer to it went, the moment of loss." L L
        "```rust" L
        "use std::alloc::{alloc, Layout};" L L
        "fn main() {" L
        "    let jar = unsafe { alloc(Layout::new::<u64>()) };" L
        "    println!(\"{}\", jar.is_null());" L
        "}" L
        "```" L L
        "A leak is no undefined behaviour; `mem::forget` is even safe. But a program that loses memory in a loop "
        "runs out of it one day." L L
        "How to read it: The sentence names the first block that nobody freed and the line that allocated it. "
        "`lost` is the moment of loss: the line after which no pointer to the block was left. `held by` says "
        "what kept it to the end, `way out` by which `return` or `?` the function was left, and a line `leaked` "
        "follows for each block when there are several." L L
        "To mend it: free the block before the last pointer to it goes, or give it an owner whose `Drop` does it. "
        "When an inner buffer leaks although its box was freed, the value was never dropped: `ptr::drop_in_place` "
        "comes before `dealloc`. A cycle of `Rc` needs a `Weak`." L L
        "To try: make `jar` mutable and add `jar = std::ptr::null_mut();` as the last line: `lost` moves up to "
        "it. Then free the block instead, with `dealloc`: `ok`." L L
        "In the kitchen: A jar was taken from the pantry, and the last note that said where it stands was thrown "
        "away. Nobody can bring it back." L L
        "Where the picture ends: Somebody would find the jar one day. Nobody searches memory; but when the "
        "program ends, the operating system takes all of it back." L L
        "Other tools: rustc compiles the program, and it ends with status 0. valgrind (`--leak-check=full`: "
        "`definitely lost`), AddressSanitizer (`detected memory leaks`) and Miri say where the block was "
        "allocated; none of them says where its last pointer went." L,
    [VERDICT_USE_AFTER_FREE] =
        "# use-after-free" L L
        "A pointer was used although its block had been freed: to read, to write, to move it, or to make a "
        "reference from it. The pointer itself does not change when its block is freed. It dangles." L L
        "```rust" L
        "use std::alloc::{alloc, dealloc, Layout};" L L
        "fn main() {" L
        "    let layout = Layout::new::<u64>();" L
        "    unsafe {" L
        "        let jar = alloc(layout).cast::<u64>();" L
        "        jar.write(7);" L
        "        dealloc(jar.cast(), layout);" L
        "        let taste = *jar;" L
        "        println!(\"{taste}\");" L
        "    }" L
        "}" L
        "```" L L
        "On hardware this often prints the right number, and some day somebody else's: the allocator gives the "
        "block to the next one who asks. With `--inspector off` you can watch that." L L
        "How to read it: The place on top is the use. `allocated`, `initialised`, `dropped` and `freed` are the "
        "life of the block, line by line. `freed by` stands there when a function of the library freed it, such "
        "as a `push` that moved the buffer. Ask which pointer was kept between `freed` and the use: that one "
        "dangles." L L
        "To mend it: use the value before the free. A vector's buffer moves when it grows, so a pointer into it "
        "is good only until the next `push`. Drop a value before its block is freed, not after." L L
        "To try: move the `dealloc` to the end of the unsafe block: `ok`. Then move it back and run with "
        "`--inspector off`: what it prints is no longer 7, since the allocator keeps a note of its own in the "
        "freed bytes." L L
        "In the kitchen: A jar went back to the pantry, and somebody still eats from the place on the shelf where "
        "it stood. The food there may look right, or the next cook's jar may stand there by then." L L
        "Where the picture ends: A gap on a shelf can be seen. A freed block looks as before, nothing need go "
        "wrong today, and the compiler may move the read to another place, since it may assume that it never "
        "happens." L L
        "Other tools: rustc compiles the program; it prints some number and ends with status 0. valgrind "
        "(`Invalid read of size 8`), AddressSanitizer (`heap-use-after-free`) and Miri report it." L,
    [VERDICT_DANGLING] =
        "# dangling" L L
        "A pointer was used that belongs to no block: it was made from a number or from bytes that were handled as numbers, or it points to a local whose "
        "scope is over." L L
        "```rust" L
        "fn main() {" L
        "    let leftover: *const u32;" L
        "    {" L
        "        let soup = 7u32;" L
        "        leftover = &raw const soup;" L
        "    }" L
        "    println!(\"{}\", unsafe { *leftover });" L
        "}" L
        "```" L L
        "A pointer is more than an address: it has *provenance*, the permission to use one block. Two pointers "
        "may be equal as numbers while only one of them may be used." L L
        "How to read it: Of a local, `declared` is the line with its `let`, and `ended` the brace at which its "
        "scope ended. Of a pointer that was made from a number, `there` says what lies at that address, if "
        "anything does." L L
        "To mend it: keep the value in the outer scope, or put it on the heap and hand out its owner. Derive "
        "pointers from pointers (`add`, `cast`, `with_addr`) and not from numbers." L L
        "To try: move the `println!` into the inner braces: `ok`. With `--inspector off` the program as it stands "
        "prints 7, since nobody has used the place on the stack since." L L
        "In the kitchen: The counter is wiped when a cook has done a task. Who pointed at a bowl there points at "
        "whatever the next cook puts down." L L
        "Where the picture ends: In a kitchen a place is a place. For Rust the right address is not enough: a "
        "pointer made from a number has no permission for the block there, although every byte is the same." L L
        "Other tools: rustc compiles it, for it checks references and not raw pointers. The program prints 7, "
        "also with -O. valgrind says nothing about the stack. AddressSanitizer reports `stack-use-after-scope`, "
        "Miri a dangling pointer. When a pointer was made from a number and lands in memory that is in use, Miri "
        "alone says anything." L,
    [VERDICT_DOUBLE_FREE] =
        "# double-free" L L
        "A block was freed twice, by `dealloc` or by the drop of a second owner." L L
        "```rust" L
        "fn main() {" L
        "    let one = Box::new(7u32);" L
        "    let twin = unsafe { std::ptr::read(&one) };" L
        "    println!(\"{one} {twin}\");" L
        "}" L
        "```" L L
        "The allocator may give the block to two owners afterwards, each of which believes that it is alone." L L
        "How to read it: Two lines are named: `freed` freed the block first, and the place on top frees it again. "
        "`owners` names the variables that both held it. `copied` is the line at which one owner became two: that "
        "is the line to mend, more often than the two frees." L L
        "To mend it: one block, one owner. After `ptr::read`, one of the two must be forgotten (`mem::forget`, "
        "`ManuallyDrop`). After a `drop_in_place`, the place is empty and must not be dropped again." L L
        "To try: add `std::mem::forget(twin);` as the last line. One owner is left, the verdict is `ok`, and "
        "`never dropped` tells of the other." L L
        "In the kitchen: Two cooks hand in the same jar. The pantry counts two jars where there is one, and gives "
        "it to two others later on." L L
        "Where the picture ends: A jar that is gone cannot be handed in again. An address can, as often as you "
        "like: the allocator believes it." L L
        "Other tools: rustc compiles it. glibc's allocator noticed this one (`free(): double free detected`, "
        "status 134), but it looks only at the blocks that were freed last. valgrind (`Invalid free`), "
        "AddressSanitizer (`attempting double-free`) and Miri report it." L,
    [VERDICT_WRONG_LAYOUT] =
        "# wrong-layout" L L
        "A block was freed or reallocated with another size or alignment than it was allocated with." L L
        "```rust" L
        "use std::alloc::{alloc, dealloc, Layout};" L L
        "fn main() {" L
        "    unsafe {" L
        "        let jar = alloc(Layout::new::<u64>());" L
        "        dealloc(jar, Layout::new::<u32>());" L
        "    }" L
        "}" L
        "```" L L
        "An allocator sorts its blocks by size and alignment and does not write them down: it believes what it is "
        "told, and puts the block on the wrong shelf. What follows shows much later, somewhere else, or never." L L
        "How to read it: `taken as` and `returned as` (or `grown as`) are the two order slips, one above the "
        "other, and the arrow says whether the size, the alignment or both differ. `allocated` is the line with "
        "the first slip; the place on top has the second." L L
        "To mend it: use one and the same `Layout` for both. `realloc` takes the *old* layout and the new size. A "
        "Box made by `from_raw` frees with the layout of its own type; a Vec made by `from_raw_parts` with its "
        "capacity." L L
        "To try: name `u64` in both lines: `ok`. Then name `[u32; 2]` in the second: the sizes are the same, and "
        "only the alignment differs." L L
        "In the kitchen: A jar comes back with a slip that names another size, and goes to the shelf that the "
        "slip names. The next cook fills in more than the jar holds, and the neighbour's food changes." L L
        "Where the picture ends: Nobody takes a large jar for a small one. An allocator never looks at the block; "
        "and one that needs no sizes, such as glibc's, does nothing wrong with it. The fault is there all the "
        "same." L L
        "Other tools: rustc compiles the program, and it ends with status 0. valgrind and AddressSanitizer say "
        "nothing, since Rust's system allocator hands no size to `free`. Miri reports it. `--inspector off` shows "
        "what an allocator with shelves by size makes of it." L,
    [VERDICT_BAD_FREE] =
        "# bad-free" L L
        "Something was freed that is no block, or not its start: a pointer into the middle, a local, a static, "
        "null, or a block of another allocator." L L
        "```rust" L
        "use std::alloc::{alloc, dealloc, Layout};" L L
        "fn main() {" L
        "    let layout = Layout::new::<[u64; 4]>();" L
        "    unsafe {" L
        "        let jar = alloc(layout);" L
        "        dealloc(jar.add(8), layout);" L
        "    }" L
        "}" L
        "```" L L
        "How to read it: The sentence says what was handed in: a pointer to byte 8 of a block, a local, a static, "
        "null, or the block of another allocator. `allocated` is the line where that thing began." L L
        "To mend it: give `dealloc` the pointer that `alloc` returned, unchanged. Memory from `malloc` goes to "
        "`free`, memory from `alloc` to `dealloc`. For a type of size zero nothing was allocated, so nothing is "
        "freed." L L
        "To try: give back `jar` instead of `jar.add(8)`: `ok`. With `--inspector off` the program ends, and the "
        "block is listed as `leaked`: nobody gave it back." L L
        "In the kitchen: The pantry gets back what it never gave out: half a jar, a bowl from the counter, a jar "
        "of the neighbour's pantry." L L
        "Where the picture ends: A pantry would refuse. An allocator takes the address for one of its own and "
        "writes its notes into what lies there." L L
        "Other tools: rustc compiles it. glibc's allocator stopped the debug build (`munmap_chunk(): invalid "
        "pointer`, status 134), since what it keeps before a block looked odd there; with other bytes in the "
        "block it may believe them. With -O the whole block was optimised away, and the status was 0. valgrind "
        "(`Invalid free`), AddressSanitizer (`attempting free on address which was not malloc()-ed`) and Miri "
        "report it." L,
    [VERDICT_OUT_OF_BOUNDS] =
        "# out-of-bounds" L L
        "An access, a reference or the movement of a pointer left its block." L L
        "```rust" L
        "fn main() {" L
        "    let spoons = vec![1u8, 2, 3];" L
        "    let spoon = unsafe { *spoons.as_ptr().add(3) };" L
        "    println!(\"{spoon}\");" L
        "}" L
        "```" L L
        "One address behind the last byte may be made, but not used. Moving a pointer further than that with "
        "`add` or `offset` is a fault already, whether it is used or not." L L
        "How to read it: Sizes and places are bytes, counted from 0 at the start of the block: element 3 of a "
        "`Vec<u32>` begins at byte 12. `right behind its last byte` is an index that is one too large; `4 bytes "
        "too many` is an access that begins inside and ends outside." L L
        "To mend it: check the index against the length, and the length against what was allocated: capacity is "
        "not length." L L
        "To try: `add(2)` reads the last spoon. `add(4)` is a fault already while the pointer is moved: compare "
        "the two sentences." L L
        "In the kitchen: A spoon reaches over the rim of the jar, into the one that stands beside it." L L
        "Where the picture ends: Jars have walls, and blocks have none: beside a block lie other values, the "
        "allocator's notes, or nothing. And to move a pointer too far is a fault before anything is touched." L L
        "Other tools: rustc compiles the program; it prints 0 and ends with status 0. valgrind reports `Invalid "
        "read of size 1`, AddressSanitizer `heap-buffer-overflow`. Of a pointer that was only moved too far, Miri "
        "alone says anything." L,
    [VERDICT_UNINITIALISED] =
        "# uninitialised" L L
        "Bytes were taken as a value that nobody had written." L L
        "```rust" L
        "use std::alloc::{alloc, dealloc, Layout};" L L
        "fn main() {" L
        "    let layout = Layout::new::<u64>();" L
        "    unsafe {" L
        "        let jar = alloc(layout).cast::<u64>();" L
        "        println!(\"{}\", *jar);" L
        "        dealloc(jar.cast(), layout);" L
        "    }" L
        "}" L
        "```" L L
        "Fresh memory is not zero; it holds what its last owner left. And it is worse than that: an optimiser may "
        "assume that such a read never happens." L L
        "How to read it: The sentence says which bytes of which block nobody wrote. `its bytes` shows what was to "
        "be read, with `??` for each such byte. `missing` names the field of a struct that they belong to. There "
        "is no line to go to for what was never done; look between `allocated` and the read." L L
        "To mend it: write first. On fresh memory use `ptr::write`, since `*p = value` drops the old value first, "
        "and there is none. (For a type that needs no drop the two are the same.)" L L
        "To try: add `jar.write(7);` before the `println!`: `ok`. Or allocate with `alloc_zeroed`, which writes "
        "zeros." L L
        "In the kitchen: A jar fresh from the pantry is served before anybody filled it: what is eaten is what "
        "the last cook left." L L
        "Where the picture ends: Leftovers are some food or other. Bytes that nobody wrote have no value at all "
        "for the compiler: two reads of one byte may differ." L L
        "Other tools: rustc compiles the program; here it prints 0. valgrind says `Conditional jump or move "
        "depends on uninitialised value(s)`, and only when the number is printed. AddressSanitizer does not look "
        "for it. Miri reports it." L,
    [VERDICT_NULL_POINTER] =
        "# null-pointer" L L
        "A null pointer was read, written, or made into a reference or Box." L L
        "```rust" L
        "fn main() {" L
        "    let nothing: *const u32 = std::ptr::null();" L
        "    println!(\"{}\", unsafe { *nothing });" L
        "}" L
        "```" L L
        "`alloc` returns null when there is no memory. `--fail-alloc N` lets the Nth request fail, and `--sweep` "
        "does so for each N in turn." L L
        "How to read it: `no memory` names the line whose request got null. Without that line the null did not "
        "come from the allocator: look for the `null()`, the zeroed memory or the C function that it came from." L L
        "To mend it: ask `is_null()` before the first use; after `alloc`, call `handle_alloc_error`." L L
        "To try: print `nothing.as_ref()` with `{:?}` instead: it looks first, and gives `None`." L L
        "In the kitchen: The pantry had nothing left and held out an empty hand. Who pours without looking pours "
        "on the floor." L L
        "Where the picture ends: On the floor one sees it. The compiler may assume that nobody ever uses null, "
        "and throw away what would show it." L L
        "Other tools: rustc compiles it. A debug build stops with `null pointer dereference occurred` (status "
        "134), without its checks the program ends in a segmentation fault (139), and with -O it printed some "
        "number and ended with 0. valgrind (`Invalid read`) and AddressSanitizer (`SEGV`) see it where the read "
        "is still there. Miri reports it." L,
    [VERDICT_MISALIGNED] =
        "# misaligned" L L
        "A value was read, written or borrowed at an address that is no multiple of its type's alignment." L L
        "```rust" L
        "fn main() {" L
        "    let bytes = [0u64; 2];" L
        "    let crooked = unsafe { bytes.as_ptr().cast::<u8>().add(1).cast::<u32>() };" L
        "    println!(\"{}\", unsafe { *crooked });" L
        "}" L
        "```" L L
        "How to read it: The sentence has the address and the number of which it must be a multiple. `allocated` "
        "is where the block begins: either it was allocated with a smaller alignment, or the pointer was moved by "
        "a number of bytes that is no multiple." L L
        "To mend it: allocate with the alignment of the type, or use `ptr::read_unaligned` and "
        "`ptr::write_unaligned` on raw pointers. References are always aligned." L L
        "To try: `crooked.read_unaligned()` instead of `*crooked`: `ok`. Or `add(4)` instead of `add(1)`." L L
        "In the kitchen: A jar that fits on every fourth peg only is hung between two pegs." L L
        "Where the picture ends: A jar between pegs falls. x86-64 reads such addresses without complaint, other "
        "processors may stop, and the compiler may choose instructions that stop here, too." L L
        "Other tools: rustc compiles it. A debug build stops with `misaligned pointer dereference` (status 134); "
        "with -O the program prints 0. valgrind and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_INVALID_VALUE] =
        "# invalid-value" L L
        "Bits were taken as a value of a type that has no such value: a bool that is neither 0 nor 1, a char "
        "beyond Unicode, an enum whose tag belongs to no variant, a reference, Box or NonNull that is null." L L
        "```rust" L
        "fn main() {" L
        "    let two = 2u8;" L
        "    let odd: bool = unsafe { std::mem::transmute(two) };" L
        "    println!(\"{odd}\");" L
        "}" L
        "```" L L
        "How to read it: The sentence names the type and the bits that were taken as one of its values. "
        "`variants` lists the tags that an enum has. The fault is where the value is made, and not where it is "
        "looked at." L L
        "To mend it: check the bits first (`char::from_u32`, a `match` on the number), and use `Option` where "
        "there may be none." L L
        "To try: `let two = 1u8;`, and the verdict is `ok`. With `--inspector off` the byte 2 counts as `true` "
        "here; rustc's optimiser may take it for anything." L L
        "In the kitchen: The label of a jar names a food that does not exist." L L
        "Where the picture ends: A strange label can be read, and one can ask. Code for a bool, an enum or a "
        "reference is built on the promise that no other bits occur, and never asks: it may do anything then." L L
        "Other tools: rustc compiles the program; its debug build prints `true`, and with -O it prints `false`. "
        "valgrind and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_ARITHMETIC] =
        "# arithmetic" L L
        "An operation that promises not to overflow did: `unchecked_add` and its like, a shift by more bits than "
        "there are, a pointer moved so far that the distance overflows." L L
        "```rust" L
        "fn main() {" L
        "    let full = u8::MAX;" L
        "    println!(\"{}\", unsafe { full.unchecked_add(1) });" L
        "}" L
        "```" L L
        "How to read it: The sentence says which operation it was. The caret stands at it." L L
        "To mend it: use the plain operator, which panics, or `checked_add`, `wrapping_add`." L L
        "To try: `full.checked_add(1)` with `{:?}`, which prints `None`, and `full.wrapping_add(1)`, which prints "
        "0." L L
        "In the kitchen: Somebody promised that the measuring cup never runs over, so nobody put a tray under it." L L
        "Where the picture ends: What runs over can be seen and wiped up. The compiler has built the rest of the "
        "program on the promise, and any number may come out." L L
        "Other tools: rustc compiles it. A debug build stops with `unsafe precondition(s) violated` (status 134); "
        "with -O the program prints 0. valgrind and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_OTHER_UB] =
        "# other-ub" L L
        "A rule was broken that has no word of its own: `alloc` of size 0, `unreachable_unchecked` reached, a "
        "write to read-only memory, `copy_nonoverlapping` of ranges that overlap, `offset_from` between two "
        "blocks, a call through a pointer of another signature." L L
        "```rust" L
        "use std::alloc::{alloc, Layout};" L L
        "fn main() {" L
        "    let jar = unsafe { alloc(Layout::new::<()>()) };" L
        "    println!(\"{}\", jar.is_null());" L
        "}" L
        "```" L L
        "How to read it: The sentence says which rule it was. `signatures` shows what a function is, and as what "
        "it was called." L L
        "To try: ask for a `u8` instead of `()`: the request is good then, and the verdict is `leak`." L L
        "In the kitchen: Some requests make no sense in any pantry: a jar for nothing at all. And some promises, "
        "such as never to open a certain door, have been broken." L L
        "Where the picture ends: A cook would ask back. The allocator and the compiler do not: they were promised "
        "that it does not happen." L L
        "Other tools: rustc compiles the program; it prints `false` and ends with status 0, for the system's "
        "allocator gave it a byte. valgrind and AddressSanitizer see only that this byte is never freed. Miri "
        "reports the request." L,
    [VERDICT_PANIC] =
        "# panic" L L
        "A panic left `main`. That is no undefined behaviour: the destructors of all frames ran on the way, and "
        "the program ended with status 101." L L
        "```rust" L
        "fn main() {" L
        "    let jars: Option<u32> = None;" L
        "    println!(\"{}\", jars.unwrap());" L
        "}" L
        "```" L L
        "Unsafe code must stay right when a panic passes through it: what is half done then is dropped as it "
        "stands." L L
        "How to read it: The line is the one that panicked, of the program and not of the library, with the "
        "message that rustc's program would print. Blocks that were lost on the way are listed as `leaked`, and "
        "values whose destructor did not run as `never dropped`." L L
        "To try: `jars.unwrap_or(0)`: `ok`. Then put `let jar = Box::new(7);` first and let it panic again: the "
        "box is freed all the same." L L
        "In the kitchen: A cook gives up, and on the way out everybody puts back what they hold." L L
        "Where the picture ends: Cooks would finish what is half done. A panic finishes nothing; it only drops." L L
        "Other tools: The program that rustc builds prints the same message and ends with status 101, too. "
        "valgrind and AddressSanitizer have nothing to say." L,
    [VERDICT_ABORT] =
        "# abort" L L
        "The program ended at once, without unwinding and without destructors, with status 134: by "
        "`process::abort`, by `handle_alloc_error`, or because a panic left a destructor during unwinding or an "
        "`extern \"C\"` function." L L
        "```rust" L
        "fn main() {" L
        "    std::process::abort();" L
        "}" L
        "```" L L
        "How to read it: The sentence says which of these it was, and names the line that caused it. After an "
        "abort nobody looks for leaks." L L
        "To try: hold a value of a type whose `Drop` prints a line. With `abort()` the line is missing; with "
        "`panic!()` it is printed." L L
        "In the kitchen: The lights go out. Nobody puts anything back." L L
        "Where the picture ends: The food would spoil. The operating system takes all memory back, whatever is in "
        "it." L L
        "Other tools: The program that rustc builds ends with status 134 as well (SIGABRT). valgrind and "
        "AddressSanitizer have nothing to say." L,
    [VERDICT_LIMIT] =
        "# limit" L L
        "The run was stopped because it took more than it may: steps, memory, depth of calls or output." L L
        "```rust" L
        "fn main() {" L
        "    loop {}" L
        "}" L
        "```" L L
        "`--steps`, `--memory`, `--recursion` and `--output` set the limits of a run. A source file has limits, "
        "too: its size, and how deep it is nested." L L
        "How to read it: The sentence says which limit was reached, and the line is the one at which the run "
        "happened to be. In a loop without an end that is some line of the loop." L L
        "To try: `--steps 1000`, which gives up sooner. Then a `break` in the loop: `ok`." L L
        "In the kitchen: Closing time: the kitchen is sent home in the middle of a dish." L L
        "Where the picture ends: It says nothing about the dish. The limits belong to this tool and not to Rust, "
        "and the program may be right." L L
        "Other tools: A program that rustc builds goes on until the machine has no memory, or the stack overflows "
        "(status 134), or you stop it." L,
    [VERDICT_REFUSED] =
        "# refused" L L
        "The program did not run, because rustc would not compile it either. The code (such as E0382) is rustc's "
        "own: `rustc --explain E0382` says more." L L
        "```rust" L
        "fn main() {" L
        "    let one = String::from(\"soup\");" L
        "    let two = one;" L
        "    println!(\"{one} {two}\");" L
        "}" L
        "```" L L
        "`--anyway` runs a program that uses a value after it was moved, to show what harm that would do: the "
        "move is run as a copy, both names own the value, and both drop it. Not everything that rustc refuses is "
        "refused here: the borrow checker is rustc's alone." L L
        "How to read it: The code in brackets at the end of the sentence is rustc's. Of a value that was moved, "
        "`moved` is the line that took it and `used` the one that wants it again. Where there are several errors, "
        "begin with the first; the others may follow from it." L L
        "To try: `prepstation run --anyway` on this program: `double-free`, and `copied` names the line of the "
        "move." L L
        "In the kitchen: The head cook reads the recipe first and turns it down: nobody has taken a jar yet." L L
        "Where the picture ends: A head cook knows what was meant. A compiler goes by its rules, and refuses some "
        "programs that would do no harm." L L
        "Other tools: rustc refuses the program as well, with the same code, so there is nothing that valgrind, "
        "AddressSanitizer or Miri could look at." L,
    [VERDICT_UNSUPPORTED] =
        "# unsupported" L L
        "The program did not run, because it uses a part of Rust or of its standard library that is not built in "
        "here. That says nothing about the program: rustc may compile it well. The report names the feature and, "
        "where there is one, what to use instead." L L
        "```rust" L
        "fn main() {" L
        "    std::thread::spawn(|| {});" L
        "}" L
        "```" L L
        "How to read it: The sentence names what is lacking, and `mend` says what can be used in its place, where "
        "there is something." L L
        "To try: take the line out, or build the program with rustc." L L
        "In the kitchen: This kitchen lacks the appliance that the recipe asks for." L L
        "Where the picture ends: The recipe is none the worse for it." L L
        "Other tools: rustc compiles the program, and it runs. Miri runs most of std, threads too." L,
};
