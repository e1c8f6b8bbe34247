static mut N: i32 = 0;

fn main() {
    N += 1; //~ E0133
}
