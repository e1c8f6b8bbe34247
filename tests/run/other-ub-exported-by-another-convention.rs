#[no_mangle]
fn stir(times: i32) -> i32 {
    times
}

extern "C" {
    #[link_name = "stir"]
    fn stir_for_c(times: i32) -> i32;
}

fn main() {
    println!("{}", unsafe { stir_for_c(stir(3)) }); //~ other-ub
    //~ message-contains: its `extern` block declares otherwise
}
