//~ no-rustc: it stands at the variable there, here at the method that needs to know
fn main() {
    let mut jars = Vec::with_capacity(4);
    unsafe {
        jars.as_mut_ptr().add(1).write(7u8); //~ E0282
        jars.set_len(0);
    }
}
