struct Countdown(u32);

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            None
        } else {
            self.0 -= 1;
            Some(self.0)
        }
    }
}

struct Shelf([i32; 2]);

impl IntoIterator for Shelf {
    type Item = i32;
    type IntoIter = std::array::IntoIter<i32, 2>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

fn main() {
    for n in Countdown(3) {
        print!("{n} ");
    }
    for n in Shelf([8, 9]) {
        print!("{n} ");
    }
    let mut c = Countdown(2);
    for n in &mut c {
        print!("{n} ");
        break;
    }
    println!("{:?}", c.next());
}

//~| 2 1 0 8 9 1 Some(0)
