// Where values are when a closure or a destructor panics in the middle, and which block a collection reuses.
#![allow(warnings)]
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BinaryHeap, HashMap, LinkedList, VecDeque};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::rc::Rc;
thread_local! { static BOMB: Cell<i32> = Cell::new(-1); static BOMB2: Cell<i32> = Cell::new(-1); }
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        print!(" d{}", self.0);
        if BOMB.get() == self.0 {
            BOMB.set(-1);
            panic!("drop")
        }
        if BOMB2.get() == self.0 {
            BOMB2.set(-1);
            panic!("drop2")
        }
    }
}
impl Clone for D {
    fn clone(&self) -> D {
        print!(" c{}", self.0);
        if self.0 == 77 {
            panic!("clone")
        }
        D(self.0 + 100)
    }
}
struct E(i32);
impl Drop for E {
    fn drop(&mut self) {
        print!(" e{}", self.0);
    }
}
struct Big(i32, [u64; 3]);
impl Drop for Big {
    fn drop(&mut self) {
        print!(" b{}", self.0);
    }
}
fn v(n: i32) -> Vec<D> {
    (0..n).map(D).collect()
}
fn bomb(n: i32) {
    BOMB.set(n);
}
fn run(name: &str, f: impl FnOnce()) {
    print!("{name}:");
    let r = catch_unwind(AssertUnwindSafe(f));
    BOMB.set(-1);
    BOMB2.set(-1);
    println!(" {}", if r.is_err() { "PANIC" } else { "ok" });
}
fn show(x: &Vec<D>) {
    print!(" [");
    for d in x {
        print!(" {}", d.0);
    }
    print!(" ]");
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    run("v1", || {
        let w: Vec<E> = v(5)
            .into_iter()
            .map(|d| {
                if d.0 == 3 {
                    panic!()
                }
                E(d.0)
            })
            .collect();
    });
    run("v2", || {
        let w: Vec<D> = v(5)
            .into_iter()
            .map(|d| {
                if d.0 == 3 {
                    panic!()
                }
                D(d.0 + 10)
            })
            .collect();
    });
    run("v3", || {
        let w: Vec<Big> = v(5)
            .into_iter()
            .map(|d| {
                if d.0 == 3 {
                    panic!()
                }
                Big(d.0 + 10, [0; 3])
            })
            .collect();
    });
    run("v4", || {
        let w: Vec<D> = v(5)
            .into_iter()
            .filter(|d| {
                if d.0 == 3 {
                    panic!()
                }
                d.0 % 2 == 0
            })
            .collect();
        show(&w);
    });
    run("v5", || {
        let w: Vec<D> = v(5).into_iter().filter(|d| d.0 % 2 == 0).collect();
        show(&w);
        print!(" cap{}", w.capacity());
    });
    run("v6", || {
        let a = v(5);
        let p = a.as_ptr() as usize;
        let w: Vec<D> = a.into_iter().filter(|d| d.0 % 2 == 0).collect();
        print!(" {} {}", p == w.as_ptr() as usize, w.capacity());
    });
    run("v7", || {
        let a = v(5);
        let p = a.as_ptr() as usize;
        let w: Vec<E> = a.into_iter().map(|d| E(d.0)).collect();
        print!(" {} {}", p == w.as_ptr() as usize, w.capacity());
    });
    run("v8", || {
        let a: Vec<u64> = vec![1, 2, 3];
        let p = a.as_ptr() as usize;
        let w: Vec<u32> = a.into_iter().map(|d| d as u32).collect();
        print!(" {} {}", p == w.as_ptr() as usize, w.capacity());
    });
    run("v9", || {
        let a: Vec<u32> = vec![1, 2, 3];
        let p = a.as_ptr() as usize;
        let w: Vec<u64> = a.into_iter().map(|d| d as u64).collect();
        print!(" {}", w.capacity());
    });
    run("v10", || {
        let a: Vec<[u8; 4]> = vec![[1; 4], [2; 4]];
        let p = a.as_ptr() as usize;
        let w: Vec<u8> = a.into_iter().map(|d| d[0]).collect();
        print!(" {} {}", p == w.as_ptr() as usize, w.capacity());
    });
    run("v11", || {
        let mut a: Vec<u64> = Vec::with_capacity(100);
        a.push(1);
        let w: Vec<u64> = a.into_iter().map(|d| d).collect();
        print!(" {}", w.capacity());
    });
    run("v12", || {
        let mut a: Vec<u64> = Vec::with_capacity(100);
        a.push(1);
        let w: Vec<u64> = a.into_iter().collect();
        print!(" {}", w.capacity());
    });
    run("v13", || {
        let mut a: Vec<u64> = (0..10).collect();
        let mut i = a.into_iter();
        i.next();
        i.next();
        let w: Vec<u64> = i.collect();
        print!(" {} {:?}", w.capacity(), w);
    });
    run("v14", || {
        let mut a: Vec<u64> = (0..10).collect();
        let mut i = a.into_iter();
        for _ in 0..7 {
            i.next();
        }
        let w: Vec<u64> = i.collect();
        print!(" {} {:?}", w.capacity(), w);
    });
    run("v15", || {
        let w: Vec<D> = v(6).into_iter().skip(2).collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v16", || {
        let w: Vec<D> = v(6).into_iter().take(2).collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v17", || {
        let w: Vec<D> = v(6).into_iter().skip_while(|d| d.0 < 2).collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v18", || {
        let w: Vec<D> = v(6).into_iter().take_while(|d| d.0 < 2).collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v19", || {
        let w: Vec<(usize, D)> = v(3).into_iter().enumerate().collect();
        print!(" {}", w.capacity());
    });
    run("v20", || {
        let w: Vec<E> = v(6)
            .into_iter()
            .filter_map(|d| if d.0 % 2 == 0 { Some(E(d.0)) } else { None })
            .collect();
        print!(" {}", w.capacity());
    });
    run("v21", || {
        let w: Result<Vec<E>, i32> = v(6)
            .into_iter()
            .map(|d| if d.0 < 3 { Ok(E(d.0)) } else { Err(d.0) })
            .collect();
        print!(" {:?}", w.is_err());
    });
    run("v22", || {
        let w: Option<Vec<E>> = v(6)
            .into_iter()
            .map(|d| if d.0 < 3 { Some(E(d.0)) } else { None })
            .collect();
        print!(" {:?}", w.is_none());
    });
    run("v23", || {
        let w: Vec<D> = v(3).into_iter().chain(v(2)).collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v24", || {
        let w: Vec<D> = v(3).into_iter().rev().collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v25", || {
        let w: Vec<(D, D)> = v(3).into_iter().zip(v(4)).collect();
        print!(" {}", w.capacity());
    });
    run("v26", || {
        let w: Vec<D> = v(3)
            .into_iter()
            .inspect(|d| print!(" i{}", d.0))
            .map(|d| D(d.0 * 2))
            .filter(|d| d.0 > 0)
            .collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v27", || {
        let w: Vec<D> = v(3).into_iter().peekable().collect();
        print!(" {}", w.capacity());
    });
    run("v28", || {
        let w: Vec<D> = v(3).into_iter().fuse().collect();
        print!(" {}", w.capacity());
    });
    run("v29", || {
        let w: Vec<D> = vec![v(2), v(1)].into_iter().flatten().collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v30", || {
        let w: Vec<D> = v(3)
            .into_iter()
            .scan(0, |s, d| {
                *s += d.0;
                Some(D(*s))
            })
            .collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v31", || {
        let w: Vec<D> = v(6)
            .into_iter()
            .map_while(|d| if d.0 < 3 { Some(D(d.0 + 1)) } else { None })
            .collect();
        show(&w);
        print!(" {}", w.capacity());
    });
    run("v32", || {
        bomb(2);
        let w: Vec<E> = v(5).into_iter().map(|d| E(d.0)).collect();
    });
    run("v33", || {
        bomb(4);
        let w: Vec<E> = v(5).into_iter().take(2).map(|d| E(d.0)).collect();
    });
    run("v34", || {
        let b: Box<[D]> = v(4)
            .into_iter()
            .map(|d| {
                if d.0 == 2 {
                    panic!()
                }
                D(d.0 + 10)
            })
            .collect();
    });
    run("v35", || {
        let mut a = v(6);
        a.retain(|d| {
            if d.0 == 4 {
                panic!()
            }
            d.0 % 2 == 0
        });
    });
    run("v36", || {
        let mut a = v(6);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.retain(|d| {
                if d.0 == 4 {
                    panic!()
                }
                d.0 % 2 == 0
            })
        }));
        show(&a);
    });
    run("v37", || {
        let mut a = v(6);
        bomb(1);
        let r = catch_unwind(AssertUnwindSafe(|| a.retain(|d| d.0 % 2 == 0)));
        show(&a);
    });
    run("v38", || {
        let mut a = v(6);
        bomb(3);
        let r = catch_unwind(AssertUnwindSafe(|| a.retain(|d| d.0 > 3)));
        show(&a);
    });
    run("v39", || {
        let mut a = v(6);
        a.retain_mut(|d| {
            d.0 += 1;
            d.0 % 3 == 0
        });
        show(&a);
    });
    run("v40", || {
        let mut a: Vec<D> = [1, 1, 2, 2, 2, 3].into_iter().map(D).collect();
        a.dedup_by(|x, y| {
            print!(" ({},{})", x.0, y.0);
            x.0 == y.0
        });
        show(&a);
    });
    run("v41", || {
        let mut a: Vec<D> = [1, 1, 2, 2, 2, 3].into_iter().map(D).collect();
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.dedup_by(|x, y| {
                if x.0 == 3 {
                    panic!()
                }
                x.0 == y.0
            })
        }));
        show(&a);
    });
    run("v42", || {
        let mut a: Vec<D> = [1, 1, 2, 2, 2, 3].into_iter().map(D).collect();
        bomb(2);
        let r = catch_unwind(AssertUnwindSafe(|| a.dedup_by(|x, y| x.0 == y.0)));
        show(&a);
    });
    run("v43", || {
        let mut a: Vec<D> = [1, 1, 2, 3, 3].into_iter().map(D).collect();
        a.dedup_by_key(|x| x.0 / 2);
        show(&a);
    });
    run("v44", || {
        let mut a = v(6);
        {
            let mut d = a.drain(1..4);
            let x = d.next();
            print!(" got");
        }
        show(&a);
    });
    run("v45", || {
        let mut a = v(6);
        bomb(2);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.drain(1..5);
        }));
        show(&a);
    });
    run("v46", || {
        let mut a = v(6);
        let r = catch_unwind(AssertUnwindSafe(|| {
            for x in a.drain(1..5) {
                if x.0 == 2 {
                    panic!()
                }
            }
        }));
        show(&a);
    });
    run("v47", || {
        let mut a = v(6);
        {
            let mut d = a.drain(..);
            let x = d.next_back();
            std::mem::forget(d);
        }
        show(&a);
    });
    run("v48", || {
        let mut a = v(6);
        let r: Vec<D> = a.splice(1..3, [D(50), D(51), D(52)]).collect();
        show(&a);
        show(&r);
    });
    run("v49", || {
        let mut a = v(6);
        a.splice(1..3, [D(50)]);
        show(&a);
    });
    run("v50", || {
        let mut a = v(6);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.splice(
                1..3,
                (50..55).map(|k| {
                    if k == 53 {
                        panic!()
                    }
                    D(k)
                }),
            );
        }));
        show(&a);
    });
    run("v51", || {
        let mut a = v(6);
        bomb(1);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.splice(1..3, [D(60), D(61)]);
        }));
        show(&a);
    });
    run("v52", || {
        let mut a = v(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.extend((50..55).map(|k| {
                if k == 53 {
                    panic!()
                }
                D(k)
            }));
        }));
        show(&a);
    });
    run("v53", || {
        let mut a = v(3);
        a.extend(v(2));
        show(&a);
        print!(" {}", a.capacity());
    });
    run("v54", || {
        let mut a = v(3);
        let s = [D(77), D(1)];
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.extend_from_slice(&[D(5), D(77), D(6)]);
        }));
        show(&a);
        std::mem::forget(s);
    });
    run("v55", || {
        let mut a = v(5);
        bomb(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.truncate(2);
        }));
        show(&a);
    });
    run("v56", || {
        let mut a = v(5);
        bomb(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.clear();
        }));
        show(&a);
    });
    run("v57", || {
        let mut a = v(5);
        bomb(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            drop(a);
        }));
    });
    run("v58", || {
        let mut a = v(5);
        bomb(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            let mut i = a.into_iter();
            i.next();
            drop(i);
        }));
    });
    run("v59", || {
        let mut a = v(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.insert(9, D(8));
        }));
        show(&a);
    });
    run("v60", || {
        let mut a = v(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            let x = a.remove(9);
        }));
        show(&a);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.swap_remove(9);
        }));
        show(&a);
    });
    run("v61", || {
        let mut a = v(3);
        a[1] = D(9);
        show(&a);
        bomb(0);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a[0] = D(8);
        }));
        show(&a);
    });
    run("v62", || {
        let mut a = v(4);
        a.resize(2, D(9));
        show(&a);
        a.resize(5, D(7));
        show(&a);
    });
    run("v63", || {
        let mut a = v(2);
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.resize(5, D(77));
        }));
        show(&a);
    });
    run("v64", || {
        let mut a = v(2);
        let mut k = 0;
        let r = catch_unwind(AssertUnwindSafe(|| {
            a.resize_with(6, || {
                k += 1;
                if k == 3 {
                    panic!()
                }
                D(40 + k)
            });
        }));
        show(&a);
    });
    run("v65", || {
        let a = vec![D(1); 3];
        show(&a);
        let r = catch_unwind(|| {
            let b = vec![D(77); 3];
        });
    });
    run("v66", || {
        let a = v(3);
        let r = catch_unwind(AssertUnwindSafe(|| {
            let b = [D(5), D(77), D(8)].to_vec();
        }));
    });
    run("v67", || {
        let a = [D(1), D(77), D(3)];
        let r = catch_unwind(AssertUnwindSafe(|| {
            let b = a.clone();
        }));
        print!(" x");
    });
    run("v68", || {
        let a = [1, 2, 3].map(|k| {
            if k == 3 {
                panic!()
            }
            D(k)
        });
    });
    run("v69", || {
        let a = [D(1), D(2), D(3)].map(|k| {
            if k.0 == 2 {
                panic!()
            }
            E(k.0)
        });
    });
    run("v70", || {
        let a: [D; 4] = std::array::from_fn(|i| {
            if i == 2 {
                panic!()
            }
            D(i as i32)
        });
    });
    run("v71", || {
        let mut a = v(5);
        a.sort_by(|x, y| {
            if x.0 == 3 {
                panic!()
            }
            y.0.cmp(&x.0)
        });
    });
    run("v72", || {
        let mut a = v(5);
        a.reverse();
        a.rotate_left(2);
        let b = a.split_off(2);
        show(&a);
        show(&b);
        let c: Vec<D> = a.into_iter().chain(b).collect();
        show(&c);
    });
    run("v73", || {
        let mut a = v(3);
        let mut b = v(2);
        a.append(&mut b);
        show(&a);
        show(&b);
    });
    run("v74", || {
        let a = v(3).into_boxed_slice();
        let b: Rc<[D]> = Rc::from(a);
        print!(" rc");
        let c = b.clone();
        drop(b);
        print!(" one");
    });
    run("v75", || {
        let mut q: VecDeque<D> = v(4).into();
        q.rotate_left(2);
        bomb(2);
        let r = catch_unwind(AssertUnwindSafe(|| q.truncate(1)));
        print!(" {}", q.len());
    });
    run("v76", || {
        let mut q: VecDeque<D> = v(4).into();
        q.push_front(D(9));
        q.retain(|d| d.0 % 2 == 0);
        q.drain(1..2);
        print!(" {}", q.len());
    });
    run("v77", || {
        let mut m: BTreeMap<i32, D> = (0..5).map(|k| (k, D(k))).collect();
        bomb(2);
        let r = catch_unwind(AssertUnwindSafe(|| drop(m)));
    });
    run("v78", || {
        let mut m: BTreeMap<i32, D> = (0..5).map(|k| (k, D(k))).collect();
        m.insert(3, D(33));
        m.retain(|k, d| k % 2 == 1);
        m.remove(&1);
    });
    run("v79", || {
        let mut l: LinkedList<D> = v(4).into_iter().collect();
        bomb(1);
        let r = catch_unwind(AssertUnwindSafe(|| drop(l)));
    });
    run("v80", || {
        let mut h: BinaryHeap<D> = v(4).into_iter().collect();
        h.pop();
        print!(" {}", h.len());
        let s = h.into_sorted_vec();
        show(&s);
    });
    run("v81", || {
        let mut o = Some(D(1));
        o = Some(D(2));
        o.replace(D(3));
        print!(" t");
        o.take();
        o.insert(D(4));
        o.get_or_insert_with(|| D(5));
        let z = o.map(|d| {
            panic!();
            1
        });
    });
    run("v82", || {
        let x = Box::new(D(1));
        let r = catch_unwind(AssertUnwindSafe(move || {
            let y = x;
            bomb(1);
            drop(y);
        }));
    });
    run("v83", || {
        struct N {
            a: D,
            b: D,
        }
        let n = N { a: D(1), b: D(2) };
        bomb(1);
        let r = catch_unwind(AssertUnwindSafe(move || {
            drop(n);
        }));
    });
    run("v84", || {
        struct N {
            a: D,
            b: D,
        }
        impl Drop for N {
            fn drop(&mut self) {
                print!(" N");
                panic!()
            }
        }
        let r = catch_unwind(|| {
            let n = N { a: D(1), b: D(2) };
        });
    });
    run("v85", || {
        let t = (D(1), D(2), D(3));
        bomb(2);
        let r = catch_unwind(AssertUnwindSafe(move || {
            let (a, _, c) = t;
            print!(" in");
        }));
    });
    run("v86", || {
        let r = catch_unwind(|| {
            let a = D(1);
            let b = D(2);
            bomb(2);
            let c = D(3);
        });
    });
    run("v87", || {
        let r = catch_unwind(|| {
            let x = [D(1), D(2), {
                if true {
                    panic!()
                }
                D(3)
            }];
        });
    });
    run("v88", || {
        let r = catch_unwind(|| {
            let x = (
                D(1),
                vec![D(2), {
                    if true {
                        panic!()
                    }
                    D(3)
                }],
            );
        });
    });
    run("v89", || {
        let r = catch_unwind(|| {
            fn f(a: D, b: D, c: ()) {}
            f(D(1), D(2), panic!());
        });
    });
    run("v90", || {
        let mut s: Vec<Option<D>> = vec![None, Some(D(1))];
        let r = catch_unwind(AssertUnwindSafe(|| {
            s[0] = Some(D(3));
            s[1] = {
                let k = D(4);
                panic!()
            };
        }));
        print!(" {}", s.len());
    });
    run("v91", || {
        let c: RefCell<Vec<D>> = RefCell::new(v(3));
        let r = catch_unwind(AssertUnwindSafe(|| {
            let mut b = c.borrow_mut();
            b.push(D(8));
            panic!()
        }));
        print!(" {:?}", c.try_borrow().is_ok());
    });
    run("v92", || {
        let w = v(3).into_iter().fold(D(100), |a, d| {
            if d.0 == 1 {
                panic!()
            }
            D(a.0 + d.0)
        });
    });
    run("v93", || {
        let w = v(4).into_iter().max_by_key(|d| d.0 % 3);
        print!(" {:?}", w.as_ref().map(|d| d.0));
    });
    run("v94", || {
        let (a, b): (Vec<D>, Vec<D>) = v(5).into_iter().partition(|d| d.0 % 2 == 0);
        show(&a);
        show(&b);
    });
    run("v95", || {
        let (a, b): (Vec<D>, Vec<E>) = v(3)
            .into_iter()
            .map(|d| {
                let k = d.0;
                if k == 2 {
                    panic!()
                }
                (d, E(k))
            })
            .unzip();
    });
    run("v96", || {
        let mut it = v(5).into_iter();
        it.nth(2);
        print!(" |");
        it.nth_back(0);
        print!(" |");
        let l = it.last();
    });
    run("v97", || {
        let mut it = v(6).into_iter().step_by(2);
        it.next();
        it.next();
        print!(" |");
    });
    run("v98", || {
        let g: Vec<Vec<D>> = {
            let mut i = v(5).into_iter();
            std::iter::from_fn(|| {
                let c: Vec<D> = i.by_ref().take(2).collect();
                if c.is_empty() {
                    None
                } else {
                    Some(c)
                }
            })
            .collect()
        };
        print!(" {}", g.len());
    });
    run("v99", || {
        let mut p = v(4).into_iter().peekable();
        p.peek();
        p.next_if(|d| d.0 == 0);
        print!(" |");
    });
    run("v100", || {
        let w: Vec<D> = v(4)
            .into_iter()
            .map(|d| D(d.0))
            .map(|d| D(d.0 + 1))
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        print!(" {}", w.capacity());
    });
    run("v101", || {
        let mut a = v(8);
        let b: Vec<D> = a.extract_if(.., |d| d.0 % 3 == 0).collect();
        show(&a);
        show(&b);
    });
    run("v102", || {
        let mut a = v(8);
        let r = catch_unwind(AssertUnwindSafe(|| {
            let b: Vec<D> = a
                .extract_if(1.., |d| {
                    if d.0 == 5 {
                        panic!()
                    }
                    d.0 % 2 == 0
                })
                .collect();
        }));
        show(&a);
    });
    run("v103", || {
        let mut a = v(4);
        a.dedup();
        a.shrink_to_fit();
        print!(" {}", a.capacity());
        a.reserve(1);
        print!(" {}", a.capacity());
        a.reserve_exact(5);
        print!(" {}", a.capacity());
    });
    run("v104", || {
        let mut a: Vec<D> = Vec::new();
        for k in 0..5 {
            a.push(D(k));
            print!(" {}", a.capacity());
        }
    });
    run("v105", || {
        let mut a: Vec<u8> = Vec::new();
        for k in 0..20u8 {
            a.push(k);
        }
        print!(" {}", a.capacity());
        let b: Vec<u16> = Vec::from_iter(a.iter().map(|x| *x as u16));
        print!(" {}", b.capacity());
        let c: Vec<u8> = a.iter().copied().filter(|x| x % 2 == 0).collect();
        print!(" {}", c.capacity());
        let d: Vec<Big> = (0..5).filter(|x| x % 2 == 0).map(|k| Big(k, [0; 3])).collect();
        print!(" {}", d.capacity());
    });
}

//~| v1: d0 d1 d2 d3 e0 e1 e2 d4 PANIC
//~| v2: d0 d1 d2 d3 d10 d11 d12 d4 PANIC
//~| v3: d0 d1 d2 d3 d4 b10 b11 b12 PANIC
//~| v4: d1 d3 d0 d2 d4 PANIC
//~| v5: d1 d3 [ 0 2 4 ] cap5 d0 d2 d4 ok
//~| v6: d1 d3 true 5 d0 d2 d4 ok
//~| v7: d0 d1 d2 d3 d4 true 5 e0 e1 e2 e3 e4 ok
//~| v8: false 3 ok
//~| v9: 3 ok
//~| v10: true 8 ok
//~| v11: 100 ok
//~| v12: 100 ok
//~| v13: 10 [2, 3, 4, 5, 6, 7, 8, 9] ok
//~| v14: 4 [7, 8, 9] ok
//~| v15: d0 d1 [ 2 3 4 5 ] 6 d2 d3 d4 d5 ok
//~| v16: d2 d3 d4 d5 [ 0 1 ] 6 d0 d1 ok
//~| v17: d0 d1 [ 2 3 4 5 ] 6 d2 d3 d4 d5 ok
//~| v18: d2 d3 d4 d5 [ 0 1 ] 6 d0 d1 ok
//~| v19: 3 d0 d1 d2 ok
//~| v20: d0 d1 d2 d3 d4 d5 6 e0 e2 e4 ok
//~| v21: d0 d1 d2 d3 d4 d5 e0 e1 e2 true ok
//~| v22: d0 d1 d2 d3 d4 d5 e0 e1 e2 true ok
//~| v23: [ 0 1 2 0 1 ] 5 d0 d1 d2 d0 d1 ok
//~| v24: [ 2 1 0 ] 3 d2 d1 d0 ok
//~| v25: d3 3 d0 d0 d1 d1 d2 d2 ok
//~| v26: i0 d0 d0 i1 d1 i2 d2 [ 2 4 ] 3 d2 d4 ok
//~| v27: 3 d0 d1 d2 ok
//~| v28: 3 d0 d1 d2 ok
//~| v29: [ 0 1 0 ] 4 d0 d1 d0 ok
//~| v30: d0 d1 d2 [ 0 1 3 ] 3 d0 d1 d3 ok
//~| v31: d0 d1 d2 d3 d4 d5 [ 1 2 3 ] 6 d1 d2 d3 ok
//~| v32: d0 d1 d2 e0 e1 d3 d4 PANIC
//~| v33: d0 d1 d2 d3 d4 e0 e1 PANIC
//~| v34: d0 d1 d2 d10 d11 d3 PANIC
//~| v35: d1 d3 d0 d2 d4 d5 PANIC
//~| v36: d1 d3 [ 0 2 4 5 ] d0 d2 d4 d5 ok
//~| v37: d1 [ 0 2 3 4 5 ] d0 d2 d3 d4 d5 ok
//~| v38: d0 d1 d2 d3 [ 4 5 ] d4 d5 ok
//~| v39: d1 d2 d4 d5 [ 3 6 ] d3 d6 ok
//~| v40: (1,1) d1 (2,1) (2,2) d2 (2,2) d2 (3,2) [ 1 2 3 ] d1 d2 d3 ok
//~| v41: d1 d2 d2 [ 1 2 3 ] d1 d2 d3 ok
//~| v42: d1 d2 [ 1 2 2 3 ] d1 d2 d2 d3 ok
//~| v43: d1 d3 d3 [ 1 2 ] d1 d2 ok
//~| v44: got d1 d2 d3 [ 0 4 5 ] d0 d4 d5 ok
//~| v45: d1 d2 d3 d4 [ 0 5 ] d0 d5 ok
//~| v46: d1 d2 d3 d4 [ 0 5 ] d0 d5 ok
//~| v47: d5 [ ] ok
//~| v48: [ 0 50 51 52 3 4 5 ] [ 1 2 ] d1 d2 d0 d50 d51 d52 d3 d4 d5 ok
//~| v49: d1 d2 [ 0 50 3 4 5 ] d0 d50 d3 d4 d5 ok
//~| v50: d1 d2 [ 0 50 51 52 3 4 5 ] d0 d50 d51 d52 d3 d4 d5 ok
//~| v51: d1 d2 d60 d61 [ 0 3 4 5 ] d0 d3 d4 d5 ok
//~| v52: [ 0 1 2 50 51 52 ] d0 d1 d2 d50 d51 d52 ok
//~| v53: [ 0 1 2 0 1 ] 6 d0 d1 d2 d0 d1 ok
//~| v54: c5 c77 d5 d77 d6 [ 0 1 2 105 ] d0 d1 d2 d105 ok
//~| v55: d2 d3 d4 [ 0 1 ] d0 d1 ok
//~| v56: d0 d1 d2 d3 d4 [ ] ok
//~| v57: d0 d1 d2 d3 d4 ok
//~| v58: d0 d1 d2 d3 d4 ok
//~| v59: d8 [ 0 1 2 ] d0 d1 d2 ok
//~| v60: [ 0 1 2 ] [ 0 1 2 ] d0 d1 d2 ok
//~| v61: d1 [ 0 9 2 ] d0 [ 8 9 2 ] d8 d9 d2 ok
//~| v62: d2 d3 d9 [ 0 1 ] c7 c7 [ 0 1 107 107 7 ] d0 d1 d107 d107 d7 ok
//~| v63: c77 d77 [ 0 1 ] d0 d1 ok
//~| v64: [ 0 1 41 42 ] d0 d1 d41 d42 ok
//~| v65: c1 c1 [ 101 101 1 ] c77 d77 d101 d101 d1 ok
//~| v66: c5 c77 d105 d5 d77 d8 d0 d1 d2 ok
//~| v67: c1 c77 d101 x d1 d77 d3 ok
//~| v68: d1 d2 PANIC
//~| v69: d1 d2 e1 d3 PANIC
//~| v70: d0 d1 PANIC
//~| v71: d2 d1 d0 d3 d4 PANIC
//~| v72: [ 2 1 ] [ 0 4 3 ] [ 2 1 0 4 3 ] d2 d1 d0 d4 d3 ok
//~| v73: [ 0 1 2 0 1 ] [ ] d0 d1 d2 d0 d1 ok
//~| v74: rc one d0 d1 d2 ok
//~| v75: d3 d0 d1 1 d2 PANIC
//~| v76: d1 d9 d3 d2 1 d0 ok
//~| v77: d0 d1 d2 d3 d4 ok
//~| v78: d3 d0 d2 d4 d1 d33 ok
//~| v79: d0 d1 d2 d3 ok
//~| v80: d3 3 [ 0 1 2 ] d0 d1 d2 ok
//~| v81: d1 d2 t d3 d4 PANIC
//~| v82: d1 ok
//~| v83: d1 d2 ok
//~| v84: N d1 d2 ok
//~| v85: in d3 d1 d2 PANIC
//~| v86: d3 d2 d1 ok
//~| v87: d2 d1 ok
//~| v88: d2 d1 ok
//~| v89: d2 d1 ok
//~| v90: d4 2 d3 d1 ok
//~| v91: true d0 d1 d2 d8 ok
//~| v92: d0 d100 d1 d100 d2 PANIC
//~| v93: d0 d1 d3 Some(2) d2 ok
//~| v94: [ 0 2 4 ] [ 1 3 ] d1 d3 d0 d2 d4 ok
//~| v95: d2 d0 d1 e0 e1 PANIC
//~| v96: d0 d1 d2 | d4 | d3 ok
//~| v97: d0 d1 d2 | d3 d4 d5 ok
//~| v98: 3 d0 d1 d2 d3 d4 ok
//~| v99: d0 | d1 d2 d3 ok
//~| v100: d0 d0 d1 d1 d2 d2 d3 d3 4 d1 d2 d3 d4 ok
//~| v101: [ 1 2 4 5 7 ] [ 0 3 6 ] d0 d3 d6 d1 d2 d4 d5 d7 ok
//~| v102: d2 d4 [ 0 1 3 5 6 7 ] d0 d1 d3 d5 d6 d7 ok
//~| v103: 4 8 9 d0 d1 d2 d3 ok
//~| v104: 4 4 4 4 8 d0 d1 d2 d3 d4 ok
//~| v105: 32 20 16 4 b0 b2 b4 ok
