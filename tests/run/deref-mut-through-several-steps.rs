// What is changed through several overloaded derefs takes deref_mut at each of them; what is read takes deref.
use std::ops::{Deref, DerefMut, Index, IndexMut};

struct Lid<T>(T);

impl<T> Deref for Lid<T> {
    type Target = T;
    fn deref(&self) -> &T {
        print!("deref ");
        &self.0
    }
}

impl<T> DerefMut for Lid<T> {
    fn deref_mut(&mut self) -> &mut T {
        print!("deref_mut ");
        &mut self.0
    }
}

struct Row(Vec<u32>);

impl Index<usize> for Row {
    type Output = u32;
    fn index(&self, at: usize) -> &u32 {
        print!("index ");
        &self.0[at]
    }
}

impl IndexMut<usize> for Row {
    fn index_mut(&mut self, at: usize) -> &mut u32 {
        print!("index_mut ");
        &mut self.0[at]
    }
}

fn main() {
    let mut jar = Lid(Lid(vec![3, 1, 2]));
    jar.sort();
    println!("{}", jar[0]); //~| deref_mut deref_mut deref deref 1
    jar[0] += 10;
    jar.iter_mut().for_each(|x| *x += 1);
    println!("{}", jar.len()); //~| deref_mut deref_mut deref_mut deref_mut deref deref 3
    let mut row = Lid(Row(vec![1, 2]));
    row[1] += row[0];
    println!("{}", row[1]); //~| deref index deref_mut index_mut deref index 3
    let mut boxed = Box::new(Lid(String::new()));
    boxed.push('x');
    println!("{}", boxed.is_empty()); //~| deref_mut deref false
    println!("{}", stringify!(v.iter().map(|x| *x | 1).all(|&x| x > 0))); //~| v.iter().map(|x| *x | 1).all(|&x| x > 0)
}
