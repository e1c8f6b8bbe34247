fn main() {
    let v = vec![1, 2];
    let b = v.into_boxed_slice();
    println!("{} {}", b.len(), v.len()); //~ E0382
}
