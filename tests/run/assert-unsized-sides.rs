// The assertions compare through references, so slices and text may stand there by themselves.
fn main() {
    let bowls = [4, 7, 9, 12];
    assert_eq!(bowls[..2], [4, 7]);
    assert_ne!(bowls[2..], [9, 13]);
    assert_eq!(*"soup", *String::from("soup"));
    let list = vec![1, 2, 3].into_boxed_slice();
    assert_eq!(*list, [1, 2, 3]);
    println!("{}", bowls[1..] == [7, 9, 12]); //~| true
}
