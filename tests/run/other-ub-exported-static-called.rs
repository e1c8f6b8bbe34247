#[no_mangle]
static RECIPE: u32 = 5;

fn main() {
    extern "C" {
        #[link_name = "RECIPE"]
        fn cook();
    }
    println!("{}", RECIPE); //~| 5
    unsafe { cook() } //~ other-ub
}
