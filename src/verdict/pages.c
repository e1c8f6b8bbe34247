/* pages.c -- the pages of `prepstation explain`: what a verdict means, the smallest program that gets it, how to mend it, the
 * kitchen's view of it and where that view fails, and what other tools say.
 *
 * What other tools say was seen with rustc 1.95 on x86-64, with and without -O, with valgrind, and with -Zsanitizer=address. Every program here is run by the suite, which expects the page's own verdict.
 */
#include "verdict/pages.h"

#include "verdict/report.h"

#define L "\n"

const char *const verdict_pages[VERDICT_COUNT] = {
    [VERDICT_OK] =
        "# ok" L L
        "The run came to its end and none of the checks found a fault: every access was inside a live block, initialised," L
        "aligned and through a pointer that belongs to the block; every block was freed once and with its own layout, or" L
        "can still be reached from a static." L L
        "It speaks of this run only, with these inputs. And it does not mean *sound*: aliasing rules (may a `&mut` and" L
        "another pointer be used in turn?), data races and the promises of the library beyond memory (is this `str` UTF-8?)" L
        "are not checked. Miri checks the first two." L L
        "```rust" L
        "fn main() {" L
        "    let jar = Box::new(7u32);" L
        "    println!(\"{jar}\");" L
        "}" L
        "```" L L
        "`process::exit` and a `main` that returns `Err` are ok, too; after `exit` nobody looks for leaks." L L
        "In the kitchen: Every jar is back on its shelf, and nobody ate from one that was not theirs." L L
        "Where the picture ends: A clean kitchen can be looked over at a glance. A run shows only the ways that were gone" L
        "this time." L L
        "Other tools: rustc compiles the program; valgrind, AddressSanitizer and Miri find nothing in it." L,
    [VERDICT_LEAK] =
        "# leak" L L
        "`main` has returned, and a block is still allocated that no static reaches: nobody can free it any more. The report" L
        "says where it was allocated and where the last pointer to it went, the moment of loss." L L
        "```rust" L
        "use std::alloc::{alloc, Layout};" L L
        "fn main() {" L
        "    let jar = unsafe { alloc(Layout::new::<u64>()) };" L
        "    println!(\"{}\", jar.is_null());" L
        "}" L
        "```" L L
        "A leak is no undefined behaviour; `mem::forget` is even safe. But memory that is lost in a loop runs out one day." L L
        "To mend it: free the block before the last pointer to it goes, or give it an owner whose `Drop` does it. When an" L
        "inner buffer leaks although its box was freed, the value was never dropped: `ptr::drop_in_place` comes before" L
        "`dealloc`. A cycle of `Rc` needs a `Weak`." L L
        "In the kitchen: A jar was taken from the pantry, and the last note that said where it stands was thrown away." L
        "Nobody can bring it back." L L
        "Where the picture ends: Somebody would find the jar one day. Nobody searches memory; but when the program ends," L
        "the operating system takes all of it back." L L
        "Other tools: rustc compiles the program, and it ends with status 0. valgrind (`--leak-check=full`: `definitely" L
        "lost`), AddressSanitizer (`detected memory leaks`) and Miri say where the block was allocated; none of them says" L
        "where its last pointer went." L,
    [VERDICT_USE_AFTER_FREE] =
        "# use-after-free" L L
        "A pointer was used although its block had been freed: to read, to write, to move it, or to make a reference from it." L
        "The pointer itself does not change when its block is freed. It dangles." L L
        "```rust" L
        "use std::alloc::{alloc, dealloc, Layout};" L L
        "fn main() {" L
        "    let layout = Layout::new::<u64>();" L
        "    unsafe {" L
        "        let jar = alloc(layout).cast::<u64>();" L
        "        jar.write(7);" L
        "        dealloc(jar.cast(), layout);" L
        "        println!(\"{}\", *jar);" L
        "    }" L
        "}" L
        "```" L L
        "On hardware this often prints the right number, and some day somebody else's: the allocator gives the block to the" L
        "next one who asks. With `--inspector off` you can watch that." L L
        "To mend it: use the value before the free. A vector's buffer moves when it grows, so a pointer into it is good only" L
        "until the next `push`. Drop a value before its block is freed, not after." L L
        "In the kitchen: A jar went back to the pantry, and somebody still eats from the place on the shelf where it stood." L
        "The food there may look right, or the next cook's jar may stand there by then." L L
        "Where the picture ends: A gap on a shelf can be seen. A freed block looks as before, nothing need go wrong today," L
        "and the compiler may move the read to another place, since it may assume that it never happens." L L
        "Other tools: rustc compiles the program; it prints some number and ends with status 0. valgrind reports an invalid" L
        "read. AddressSanitizer does where your own code reads, but not here, where the library's printing does. Miri" L
        "reports it." L,
    [VERDICT_DANGLING] =
        "# dangling" L L
        "A pointer was used that belongs to no block: it was made from a number, or it points to a local whose scope is over." L L
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
        "A pointer is more than an address: it has *provenance*, the permission to use one block. Two pointers may be equal" L
        "as numbers while only one of them may be used." L L
        "To mend it: keep the value in the outer scope, or put it on the heap and hand out its owner. Derive pointers from" L
        "pointers (`add`, `cast`, `with_addr`) and not from numbers." L L
        "In the kitchen: The counter is wiped when a cook has done a task. Who pointed at a bowl there points at whatever" L
        "the next cook puts down." L L
        "Where the picture ends: In a kitchen a place is a place. For Rust the right address is not enough: a pointer made" L
        "from a number has no permission for the block there, although every byte is the same." L L
        "Other tools: rustc compiles it, for it checks references and not raw pointers. The program prints 7, also with -O." L
        "valgrind says nothing about the stack. AddressSanitizer reports `stack-use-after-scope`, Miri a dangling pointer." L
        "Pointers made from numbers only Miri judges." L,
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
        "To mend it: one block, one owner. After `ptr::read`, one of the two must be forgotten (`mem::forget`," L
        "`ManuallyDrop`). After a `drop_in_place`, the place is empty and must not be dropped again." L L
        "In the kitchen: Two cooks hand in the same jar. The pantry counts two jars where there is one, and gives it to two" L
        "others later on." L L
        "Where the picture ends: A jar that is gone cannot be handed in again. An address can, as often as you like: the" L
        "allocator believes it." L L
        "Other tools: rustc compiles it. glibc's allocator noticed this one (`free(): double free detected`, status 134)," L
        "but it looks only at the blocks that were freed last. valgrind (`Invalid free`), AddressSanitizer (`attempting" L
        "double-free`) and Miri report it." L,
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
        "An allocator sorts its blocks by size and alignment and does not write them down: it believes what it is told, and" L
        "puts the block on the wrong shelf. What follows shows much later, somewhere else, or never." L L
        "To mend it: use one and the same `Layout` for both. `realloc` takes the *old* layout and the new size. A Box made by" L
        "`from_raw` frees with the layout of its own type; a Vec made by `from_raw_parts` with its capacity." L L
        "In the kitchen: A jar comes back with a slip that names another size, and goes to the shelf that the slip names." L
        "The next cook fills in more than the jar holds, and the neighbour's food changes." L L
        "Where the picture ends: Nobody takes a large jar for a small one. An allocator never looks at the block; and one" L
        "that needs no sizes, such as glibc's, does nothing wrong with it. The fault is there all the same." L L
        "Other tools: rustc compiles the program, and it ends with status 0. valgrind and AddressSanitizer say nothing," L
        "since Rust's system allocator hands no size to `free`. Miri reports it. `--inspector off` shows what an allocator" L
        "with shelves by size makes of it." L,
    [VERDICT_BAD_FREE] =
        "# bad-free" L L
        "Something was freed that is no block, or not its start: a pointer into the middle, a local, a static, null, or a" L
        "block of another allocator." L L
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
        "To mend it: give `dealloc` the pointer that `alloc` returned, unchanged. Memory from `malloc` goes to `free`, memory" L
        "from `alloc` to `dealloc`. For a type of size zero nothing was allocated, so nothing is freed." L L
        "In the kitchen: The pantry gets back what it never gave out: half a jar, a bowl from the counter, a jar of the" L
        "neighbour's pantry." L L
        "Where the picture ends: A pantry would refuse. An allocator takes the address for one of its own and writes its" L
        "notes into what lies there." L L
        "Other tools: rustc compiles it. The debug build ended in a segmentation fault (139); with -O the whole block was" L
        "optimised away, and the status was 0. valgrind (`Invalid free`), AddressSanitizer (`attempting free on address" L
        "which was not malloc()-ed`) and Miri report it." L,
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
        "One address behind the last byte may be made, but not used. Moving a pointer further than that with `add` or" L
        "`offset` is a fault already, whether it is used or not." L L
        "To mend it: check the index against the length, and the length against what was allocated: capacity is not length." L L
        "In the kitchen: A spoon reaches over the rim of the jar, into the one that stands beside it." L L
        "Where the picture ends: Jars have walls, and blocks have none: beside a block lie other values, the allocator's" L
        "notes, or nothing. And to move a pointer too far is a fault before anything is touched." L L
        "Other tools: rustc compiles the program; it prints 0 and ends with status 0. valgrind reports `Invalid read of" L
        "size 1`, AddressSanitizer `heap-buffer-overflow`. A pointer that was only moved too far is reported by Miri alone." L,
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
        "Fresh memory is not zero; it holds what its last owner left. And it is worse than that: an optimiser may assume that" L
        "such a read never happens." L L
        "To mend it: write first. On fresh memory use `ptr::write`, since `*p = value` drops the old value first, and there is" L
        "none. (For a type that needs no drop the two are the same.)" L L
        "In the kitchen: A jar fresh from the pantry is served before anybody filled it: what is eaten is what the last" L
        "cook left." L L
        "Where the picture ends: Leftovers are some food or other. Bytes that nobody wrote have no value at all for the" L
        "compiler: two reads of one byte may differ." L L
        "Other tools: rustc compiles the program; here it prints 0. valgrind says `Conditional jump or move depends on" L
        "uninitialised value(s)`, and only when the number is printed. AddressSanitizer does not look for it. Miri reports" L
        "it." L,
    [VERDICT_NULL_POINTER] =
        "# null-pointer" L L
        "A null pointer was read, written, or made into a reference or Box." L L
        "```rust" L
        "fn main() {" L
        "    let nothing: *const u32 = std::ptr::null();" L
        "    println!(\"{}\", unsafe { *nothing });" L
        "}" L
        "```" L L
        "`alloc` returns null when there is no memory. `--fail-alloc N` lets the Nth request fail, and `--sweep` tries every N." L L
        "To mend it: ask `is_null()` before the first use; after `alloc`, call `handle_alloc_error`." L L
        "In the kitchen: The pantry had nothing left and held out an empty hand. Who pours without looking pours on the" L
        "floor." L L
        "Where the picture ends: On the floor one sees it. The compiler may assume that nobody ever uses null, and throw" L
        "away what would show it." L L
        "Other tools: rustc compiles it. A debug build stops with `null pointer dereference occurred` (status 134), without" L
        "its checks the program ends in a segmentation fault (139), and with -O it printed some number and ended with 0." L
        "valgrind (`Invalid read`) and AddressSanitizer (`SEGV`) see it where the read is still there. Miri reports it." L,
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
        "To mend it: allocate with the alignment of the type, or use `ptr::read_unaligned` and `ptr::write_unaligned` on raw" L
        "pointers. References are always aligned." L L
        "In the kitchen: A jar that fits on every fourth peg only is hung between two pegs." L L
        "Where the picture ends: A jar between pegs falls. x86-64 reads such addresses without complaint, other processors" L
        "may stop, and the compiler may choose instructions that stop here, too." L L
        "Other tools: rustc compiles it. A debug build stops with `misaligned pointer dereference` (status 134); with -O" L
        "the program prints 0. valgrind and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_INVALID_VALUE] =
        "# invalid-value" L L
        "Bits were taken as a value of a type that has no such value: a bool that is neither 0 nor 1, a char beyond Unicode," L
        "an enum whose tag belongs to no variant, a reference, Box or NonNull that is null." L L
        "```rust" L
        "fn main() {" L
        "    let two = 2u8;" L
        "    let odd: bool = unsafe { std::mem::transmute(two) };" L
        "    println!(\"{odd}\");" L
        "}" L
        "```" L L
        "To mend it: check the bits first (`char::from_u32`, a `match` on the number), and use `Option` where there may be none." L L
        "In the kitchen: The label of a jar names a food that does not exist." L L
        "Where the picture ends: A strange label can be read, and one can ask. Code for a bool, an enum or a reference is" L
        "built on the promise that no other bits occur, and never asks: it may do anything then." L L
        "Other tools: rustc compiles the program; its debug build prints `true`, and with -O it prints `false`. valgrind" L
        "and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_ARITHMETIC] =
        "# arithmetic" L L
        "An operation that promises not to overflow did: `unchecked_add` and its like, a shift by more bits than there are, a" L
        "pointer moved so far that the distance overflows." L L
        "```rust" L
        "fn main() {" L
        "    let full = u8::MAX;" L
        "    println!(\"{}\", unsafe { full.unchecked_add(1) });" L
        "}" L
        "```" L L
        "To mend it: use the plain operator, which panics, or `checked_add`, `wrapping_add`." L L
        "In the kitchen: Somebody promised that the measuring cup never runs over, so nobody put a tray under it." L L
        "Where the picture ends: What runs over can be seen and wiped up. The compiler has built the rest of the program on" L
        "the promise, and any number may come out." L L
        "Other tools: rustc compiles it. A debug build stops with `unsafe precondition(s) violated` (status 134); with -O" L
        "the program prints 0. valgrind and AddressSanitizer say nothing. Miri reports it." L,
    [VERDICT_OTHER_UB] =
        "# other-ub" L L
        "A rule was broken that has no word of its own: `alloc` of size 0, `unreachable_unchecked` reached, a write to" L
        "read-only memory, `copy_nonoverlapping` of ranges that overlap, `offset_from` between two blocks, a call through a" L
        "pointer of another signature." L L
        "```rust" L
        "use std::alloc::{alloc, Layout};" L L
        "fn main() {" L
        "    let jar = unsafe { alloc(Layout::new::<()>()) };" L
        "    println!(\"{}\", jar.is_null());" L
        "}" L
        "```" L L
        "The sentence of the report says which rule it was." L L
        "In the kitchen: Some requests make no sense in any pantry: a jar for nothing at all, or a way that was promised" L
        "never to be gone." L L
        "Where the picture ends: A cook would ask back. The allocator and the compiler do not: they were promised that it" L
        "does not happen." L L
        "Other tools: rustc compiles the program; it prints `false` and ends with status 0, for the system's allocator gave" L
        "it a byte. valgrind and AddressSanitizer see only that this byte is never freed. Miri reports the request." L,
    [VERDICT_PANIC] =
        "# panic" L L
        "A panic left `main`. That is no undefined behaviour: the destructors of all frames ran on the way, and the program" L
        "ended with status 101." L L
        "```rust" L
        "fn main() {" L
        "    let jars: Option<u32> = None;" L
        "    println!(\"{}\", jars.unwrap());" L
        "}" L
        "```" L L
        "Unsafe code must stay right when a panic passes through it: what is half done then is dropped as it stands." L L
        "In the kitchen: A cook gives up, and on the way out everybody puts back what they hold." L L
        "Where the picture ends: Cooks would finish what is half done. A panic finishes nothing; it only drops." L L
        "Other tools: The program that rustc builds prints the same message and ends with status 101, too. valgrind and" L
        "AddressSanitizer have nothing to say." L,
    [VERDICT_ABORT] =
        "# abort" L L
        "The program ended at once, without unwinding and without destructors, with status 134: by `process::abort`, by" L
        "`handle_alloc_error`, or because a panic left a destructor during unwinding or an `extern \"C\"` function." L L
        "```rust" L
        "fn main() {" L
        "    std::process::abort();" L
        "}" L
        "```" L L
        "In the kitchen: The lights go out. Nobody puts anything back." L L
        "Where the picture ends: The food would spoil. The operating system takes all memory back, whatever is in it." L L
        "Other tools: The program that rustc builds ends with status 134 as well (SIGABRT). valgrind and AddressSanitizer" L
        "have nothing to say." L,
    [VERDICT_LIMIT] =
        "# limit" L L
        "The run was stopped because it took more than it may: steps, memory, depth of calls or output." L L
        "```rust" L
        "fn main() {" L
        "    loop {}" L
        "}" L
        "```" L L
        "`--steps`, `--memory`, `--recursion` and `--output` set the limits. A source file has limits, too: its size, and how" L
        "deep it is nested." L L
        "In the kitchen: Closing time: the kitchen is sent home in the middle of a dish." L L
        "Where the picture ends: It says nothing about the dish. The limits belong to this tool and not to Rust, and the" L
        "program may be right." L L
        "Other tools: A program that rustc builds goes on until the machine has no memory, or the stack overflows (status" L
        "134), or you stop it." L,
    [VERDICT_REFUSED] =
        "# refused" L L
        "The program did not run, because rustc would not compile it either. The code (such as E0382) is rustc's own:" L
        "`rustc --explain E0382` says more." L L
        "```rust" L
        "fn main() {" L
        "    let one = String::from(\"soup\");" L
        "    let two = one;" L
        "    println!(\"{one} {two}\");" L
        "}" L
        "```" L L
        "`--anyway` runs a program that uses a value after it was moved, to show what harm that would do: the move is run as a" L
        "copy, both names own the value, and both drop it. Not everything that rustc refuses is refused here: the borrow checker is" L
        "rustc's alone." L L
        "In the kitchen: The head cook reads the recipe, and it cannot be cooked: nobody takes a jar." L L
        "Where the picture ends: A head cook knows what was meant. A compiler goes by its rules, and refuses some programs" L
        "that would do no harm." L L
        "Other tools: rustc refuses the program as well, with the same code, so there is nothing that valgrind," L
        "AddressSanitizer or Miri could look at." L,
    [VERDICT_UNSUPPORTED] =
        "# unsupported" L L
        "The program did not run, because it uses a part of Rust or of its standard library that is not built in here. That" L
        "says nothing about the program: rustc may compile it well. The report names the feature and what to use instead." L L
        "```rust" L
        "fn main() {" L
        "    std::thread::spawn(|| {});" L
        "}" L
        "```" L L
        "In the kitchen: This kitchen lacks the appliance that the recipe asks for." L L
        "Where the picture ends: The recipe is none the worse for it." L L
        "Other tools: rustc compiles the program, and it runs." L,
};
