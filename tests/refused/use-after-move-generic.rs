fn twice<T>(t: T) -> (T, T) {
    (t, t) //~ E0382
}

fn main() {
    twice(1);
}
