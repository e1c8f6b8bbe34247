fn main() {
    //~ args: --inspector off
    //~ exit: 0
    //~ ending: returned
    use std::alloc::{alloc, dealloc, Layout};
    let small = Layout::from_size_align(16, 8).unwrap();
    let large = Layout::from_size_align(64, 8).unwrap();
    unsafe {
        let jar = alloc(small);
        dealloc(jar, large); //~ wrong-layout
        let again = alloc(large);
        println!("{}", jar == again); //~| true
        dealloc(again, large);
    }
}
