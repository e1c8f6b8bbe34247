fn main() {
    let pair: &(&u32, &u32) = unsafe {
        let (salt, oil) = (1, 2);
        &(&*&raw const salt, &*&raw const oil)
    };
    let _ = || { //~ dangling
        match pair {
            (&_salt, _) => {}
        }
    };
}
