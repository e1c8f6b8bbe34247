struct Pair<A, B>(A, B);

fn main() {
    let p: Pair<i32> = Pair(1, 2); //~ E0107
    let _ = p;
}
