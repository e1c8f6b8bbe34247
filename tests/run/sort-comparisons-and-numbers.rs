// What std promises or shows of its ways: comparisons of a short sort, fused products, the last value of repeat_n.
use std::fmt;

struct Signed(i32);

impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad_integral(self.0 >= 0, "degrees ", &self.0.unsigned_abs().to_string())
    }
}

fn main() {
    let mut looks = 0;
    let mut pans = [31, 8, 20, 20, 5];
    pans.sort_by(|a, b| {
        looks += 1;
        a.cmp(b)
    });
    println!("{pans:?} {looks}"); //~| [5, 8, 20, 20, 31] 9

    let near = 1.0 + f64::EPSILON;
    println!("{}", near.mul_add(1.0 - f64::EPSILON, -1.0) == -f64::EPSILON * f64::EPSILON); //~| true
    println!("{}", 2.5f32.mul_add(4.0, 0.5)); //~| 10.5

    let spoon: Vec<u8> = Vec::with_capacity(9);
    let sizes: Vec<usize> = std::iter::repeat_n(spoon, 3).map(|v| v.capacity()).collect();
    println!("{sizes:?}"); //~| [0, 0, 9]

    println!("[{:#}] [{:+}] [{:>#14}] [{:0>#14}]", Signed(-4), Signed(5), Signed(-6), Signed(7)); //~| [-degrees 4] [+5] [    -degrees 6] [00000degrees 7]
    println!("{}", "ΜΕΛΙΣΣΑΣ Σ".to_lowercase()); //~| μελισσας σ
}
