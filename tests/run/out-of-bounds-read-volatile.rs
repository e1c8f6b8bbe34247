// One past the end may be pointed at, not read.
fn main() {
    unsafe {
        let jars = [1, 2];
        let last = jars.as_ptr().add(1);
        println!("{}", last.read_volatile()); //~| 2
        println!("{}", last.add(1).read_volatile()); //~ out-of-bounds
    }
}
