use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let small = Layout::new::<[u8; 16]>();
    let large = Layout::new::<[u8; 64]>();
    unsafe {
        let rice = alloc(small);
        let salt = alloc(small);
        let mint = alloc(small);
        salt.write_bytes(1, 16);
        mint.write_bytes(2, 16);
        dealloc(rice, large); // wrong slip
        let stew = alloc(large);
        stew.write_bytes(9, 40);
        println!("salt: {}", *salt);
        dealloc(mint, small);
        dealloc(salt, small);
        dealloc(stew, large);
    }
}
