use std::ffi::CString;

fn main() {
    let label = CString::new("tea").unwrap();
    let raw = label.into_raw();
    unsafe {
        drop(CString::from_raw(raw)); //~ freed
        drop(CString::from_raw(raw)); //~ use-after-free
    }
}
