#[derive(Debug, Clone, PartialEq)]
enum Op {
    Push(i64),
    Add,
    Multiply,
    Duplicate,
    JumpIfZero(usize),
    Jump(usize),
    Decrement,
    Swap,
    Halt,
}

#[derive(Debug)]
enum Trouble {
    Underflow(usize),
    TooLong,
}

struct Machine<'a> {
    code: &'a [Op],
    stack: Vec<i64>,
    at: usize,
}

impl<'a> Machine<'a> {
    fn pop(&mut self) -> Result<i64, Trouble> {
        self.stack.pop().ok_or(Trouble::Underflow(self.at))
    }

    fn run(&mut self) -> Result<Option<i64>, Trouble> {
        for _ in 0..1000 {
            let op = &self.code[self.at];
            self.at += 1;
            match op {
                Op::Push(n) => self.stack.push(*n),
                Op::Add => {
                    let (a, b) = (self.pop()?, self.pop()?);
                    self.stack.push(a + b);
                }
                Op::Multiply => {
                    let a = self.pop()?;
                    let b = self.pop()?;
                    self.stack.push(a * b);
                }
                Op::Duplicate => {
                    let a = self.pop()?;
                    self.stack.push(a);
                    self.stack.push(a);
                }
                Op::Decrement => *self.stack.last_mut().ok_or(Trouble::Underflow(self.at))? -= 1,
                Op::Swap => {
                    let n = self.stack.len();
                    if n < 2 {
                        return Err(Trouble::Underflow(self.at));
                    }
                    self.stack.swap(n - 1, n - 2);
                }
                &Op::JumpIfZero(to) => {
                    if self.stack.last() == Some(&0) {
                        self.at = to;
                    }
                }
                &Op::Jump(to) => self.at = to,
                Op::Halt => return Ok(self.stack.first().copied()),
            }
        }
        Err(Trouble::TooLong)
    }
}

fn main() {
    let code = [
        Op::Push(1),
        Op::Push(5),
        Op::JumpIfZero(9),
        Op::Swap,
        Op::Push(2),
        Op::Multiply,
        Op::Swap,
        Op::Decrement,
        Op::Jump(2),
        Op::Halt,
    ];
    let mut m = Machine { code: &code, stack: Vec::new(), at: 0 };
    println!("{:?} {:?}", m.run(), m.stack);
    let bad = vec![Op::Push(1), Op::Add];
    let mut m = Machine { code: &bad, stack: vec![], at: 0 };
    println!("{:?}", m.run());
    let forever = [Op::Jump(0)];
    println!("{:?}", Machine { code: &forever, stack: vec![], at: 0 }.run());
    println!("{}", code[0] == Op::Push(1));
}

//~| Ok(Some(32)) [32, 0]
//~| Err(Underflow(2))
//~| Err(TooLong)
//~| true
