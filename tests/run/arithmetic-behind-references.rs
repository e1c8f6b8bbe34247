// A number behind a reference whose type is found out later: the result of the arithmetic is of that type.
fn main() {
    let row = [10u8, 20, 30];
    let sums: Vec<u8> = (0..9)
        .filter(|i| *i != 4)
        .filter_map(|i| {
            let (x, y) = (&i / 3, &i % 3);
            row.get(x + y).copied()
        })
        .collect();
    println!("{sums:?}"); //~| [10, 20, 30, 20, 30]
    let picked: Vec<_> = (0..6).filter(|i| row.len() == i % 4).collect();
    println!("{picked:?}"); //~| [3]
    let half = [1.0, 2.5].iter().map(|x| x / 2.0).fold(0.0f32, |a, b| a + b);
    let bits = (1..4).filter(|n| n & 1 == 1 && (n << 1) < 6).map(|n| n as u16).sum::<u16>();
    println!("{half} {bits}"); //~| 1.75 1
}
