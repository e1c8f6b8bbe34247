use std::mem::MaybeUninit;
struct Slab<T, const N: usize> { slots: [MaybeUninit<T>; N], live: [bool; N] }
impl<T, const N: usize> Slab<T, N> {
    const fn new() -> Self { Slab { slots: [const { MaybeUninit::uninit() }; N], live: [false; N] } }
    fn insert(&mut self, v: T) -> Result<usize, T> {
        match self.live.iter().position(|l| !l) { Some(i) => { self.slots[i].write(v); self.live[i] = true; Ok(i) } None => Err(v) }
    }
    fn get(&self, i: usize) -> Option<&T> { if *self.live.get(i)? { Some(unsafe { self.slots[i].assume_init_ref() }) } else { None } }
    fn remove(&mut self, i: usize) -> Option<T> { if !*self.live.get(i)? { return None } self.live[i] = false; Some(unsafe { self.slots[i].assume_init_read() }) }
}
impl<T, const N: usize> Drop for Slab<T, N> { fn drop(&mut self) { for i in 0..N { if self.live[i] { unsafe { self.slots[i].assume_init_drop() } } } } }
fn main() {
    let mut s: Slab<String, 3> = Slab::new();
    let a = s.insert("a".into()).unwrap(); let b = s.insert("b".into()).unwrap();
    println!("{:?} {:?}", s.get(a), s.get(b)); println!("{:?}", s.remove(a)); println!("{:?}", s.get(a));
    s.insert("c".into()).unwrap(); s.insert("d".into()).unwrap(); println!("{:?}", s.insert("e".into()));
}
//~| Some("a") Some("b")
//~| Some("a")
//~| None
//~| Err("e")
