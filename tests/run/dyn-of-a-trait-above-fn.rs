// A trait object has what its trait's supertraits promise, associated types included.
trait Step: Fn(&str) -> usize {}
impl<F: Fn(&str) -> usize> Step for F {}

trait Change<T>: FnMut(&mut T, i32) {}
impl<T, F: FnMut(&mut T, i32)> Change<T> for F {}

trait Grams: Iterator<Item = u32> {
    fn left(&self) -> usize;
}
struct Scale(Vec<u32>);
impl Iterator for Scale {
    type Item = u32;
    fn next(&mut self) -> Option<u32> { self.0.pop() }
}
impl Grams for Scale {
    fn left(&self) -> usize { self.0.len() }
}

fn given(step: impl Step) -> usize { step("abc") }
fn boxed(step: Box<dyn Step>) -> usize { (*step)("xy") + step("z") }
fn twice(change: &mut dyn Change<String>, text: &mut String) {
    change(text, 1);
    change(text, 2);
}

fn main() {
    println!("{} {}", given(|s| s.len()), boxed(Box::new(|s| s.len() * 2))); //~| 3 6
    let mut text = String::new();
    twice(&mut |t, n| t.push_str(&n.to_string()), &mut text);
    println!("{text}"); //~| 12
    let mut grams: Box<dyn Grams> = Box::new(Scale(vec![1, 2, 30]));
    println!("{:?} {}", grams.next().map(|g| g + 5), grams.left()); //~| Some(35) 2
    println!("{}", grams.map(|g| g * 2).sum::<u32>()); //~| 6
}
