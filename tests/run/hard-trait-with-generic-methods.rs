trait Sink {
    type Error: std::fmt::Debug;
    fn put<T: std::fmt::Display>(&mut self, item: T) -> Result<usize, Self::Error>;
    fn put_all<T>(&mut self, items: &[T]) -> Result<usize, Self::Error>
    where
        T: std::fmt::Display,
    {
        let mut n = 0;
        for item in items {
            n += self.put(item)?;
        }
        Ok(n)
    }
}

#[derive(Debug)]
struct Full(usize);

struct Line {
    text: String,
    most: usize,
}

impl Sink for Line {
    type Error = Full;
    fn put<T: std::fmt::Display>(&mut self, item: T) -> Result<usize, Full> {
        let piece = item.to_string();
        if self.text.len() + piece.len() > self.most {
            return Err(Full(self.most));
        }
        self.text += &piece;
        Ok(piece.len())
    }
}

impl<S: Sink> Sink for &mut S {
    type Error = S::Error;
    fn put<T: std::fmt::Display>(&mut self, item: T) -> Result<usize, S::Error> {
        (**self).put(item)
    }
}

fn fill<S: Sink>(mut sink: S) -> Result<usize, S::Error> {
    let a = sink.put("ab")?;
    let b = sink.put_all(&[1, 2, 3])?;
    Ok(a + b + sink.put('!')?)
}

fn main() {
    let mut line = Line { text: String::new(), most: 10 };
    println!("{:?} {}", fill(&mut line), line.text);
    println!("{:?} {}", fill(&mut line), line.text);
}

//~| Ok(6) ab123!
//~| Err(Full(10)) ab123!ab12
