fn add(a: i32, a: i32) -> i32 { //~ E0415
    a
}

fn main() {
    add(1, 2);
}
