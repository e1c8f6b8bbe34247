#![feature(never_type, core_intrinsics)]

fn main() {
    let never: Result<u8, !> = Ok("soup"); //~ E0308
    drop(never);
}
