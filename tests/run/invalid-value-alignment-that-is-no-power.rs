use std::alloc::Layout;

fn main() {
    let fine = unsafe { Layout::from_size_align_unchecked(8, 4) };
    println!("{}", fine.align()); //~| 4
    let slip = unsafe { Layout::from_size_align_unchecked(8, 3) }; //~ invalid-value
    println!("{}", slip.size());
}
