//~ no-rustc: only its code generator says so
#[no_mangle]
fn stir() {}

#[export_name = "stir"]
fn shake() {} //~ refused

fn main() {
    stir();
    shake();
}
