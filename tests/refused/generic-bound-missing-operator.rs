fn double<T>(x: T) -> T {
    x + x //~ E0369
}

fn main() {
    double(1);
}
