fn copy<T: Copy>(t: T) -> (T, T) {
    (t, t)
}

fn main() {
    copy(String::new()); //~ E0277
}
