struct Jar<T> {
    food: T,
}

trait Fresh {
    fn age(&self) -> u32;
}

impl Drop for Jar<u32> { //~ E0366
    fn drop(&mut self) {}
}

struct Tray<T> {
    food: T,
}

impl<T: Fresh> Drop for Tray<T> { //~ E0367
    fn drop(&mut self) {}
}

struct Spoon;

impl<T: Default> Spoon { //~ E0207
    fn make(&self) -> T {
        T::default()
    }
}

unsafe impl Fresh for Spoon { //~ E0199
    fn age(&self) -> u32 {
        0
    }
}

unsafe impl Spoon {} //~ E0197

impl Spoon {
    fn stir(&self) {} //~ E0592
}

impl Spoon {
    fn stir(&self) {}
}

fn main() {}
