use std::ffi::CString;

fn main() {
    let label = CString::new("rice").unwrap().as_ptr(); //~ freed
    println!("{}", unsafe { *label }); //~ use-after-free
}
