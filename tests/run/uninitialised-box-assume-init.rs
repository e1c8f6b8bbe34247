// A box that was never written.
fn main() {
    unsafe {
        let mut jar = Box::<u64>::new_uninit();
        jar.write(4);
        println!("{}", *jar.assume_init()); //~| 4
        println!("{}", *Box::<u64>::new_uninit().assume_init()); //~ uninitialised
    }
}
