//! Images that answers show: PNG or JPEG told by their bytes, written again without metadata.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

/// The most bytes of an image file.
pub const MOST_BYTES: u64 = 5 * 1024 * 1024;
/// The most pixels on a side.
const MOST_PIXELS: u32 = 6_000;

/// An image that can be shown: decoded once, and written again without place, device or author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// `image/png` or `image/jpeg`.
    pub mime: &'static str,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Why an image cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPicture {
    /// More than [`MOST_BYTES`], or more pixels than can be shown.
    #[error("too large")]
    TooLarge,
    /// Neither PNG nor JPEG, or broken.
    #[error("neither PNG nor JPEG")]
    Kind,
}

impl Picture {
    /// Reads an image file.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub fn read(bytes: &[u8]) -> Result<Self, NotAPicture> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(NotAPicture::TooLarge);
        }
        let format = image::guess_format(bytes).map_err(|_| NotAPicture::Kind)?;
        let mime = match format {
            ImageFormat::Png => "image/png",
            ImageFormat::Jpeg => "image/jpeg",
            _ => return Err(NotAPicture::Kind),
        };
        let mut limits = Limits::default();
        limits.max_image_width = Some(MOST_PIXELS);
        limits.max_image_height = Some(MOST_PIXELS);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        reader.limits(limits);
        let image = reader.decode().map_err(|error| match error {
            image::ImageError::Limits(_) => NotAPicture::TooLarge,
            _ => NotAPicture::Kind,
        })?;
        let mut written = Cursor::new(Vec::new());
        image.write_to(&mut written, format).map_err(|_| NotAPicture::Kind)?;
        Ok(Self { mime, bytes: written.into_inner() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_png_and_jpeg_by_their_bytes() {
        let mut png = Cursor::new(Vec::new());
        image::DynamicImage::new_rgb8(2, 2).write_to(&mut png, ImageFormat::Png).expect("written");
        let png = png.into_inner();
        assert_eq!(Picture::read(&png).map(|picture| picture.mime), Ok("image/png"));
        assert_eq!(Picture::read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(NotAPicture::Kind));
        assert_eq!(Picture::read(&png[..20]), Err(NotAPicture::Kind));
        assert_eq!(Picture::read(&[]), Err(NotAPicture::Kind));
    }
}
