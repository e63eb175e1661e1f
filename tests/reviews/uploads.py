"""Builds files to upload (honest, hostile, pretending), and lists what was stored of them."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image, ImageCms

MARKER = b"MARKER-7f3a-nobody-may-ever-see-this"
SCRIPT = b"<html><script>alert('" + MARKER + b"')</script></html>"
RED, BLUE = (200, 30, 30), (30, 30, 200)
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def make_image(width=48, height=32, *, left=RED, right=BLUE, mode="RGB"):
    """Red on its left half, blue on its right one: easy to recognise when it has been turned."""
    image = Image.new("RGB", (width, height), right)
    image.paste(left, (0, 0, width // 2, height))
    return image.convert(mode)


def encode(image, kind="PNG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def picture_bytes(kind="PNG", *, width=48, height=32, **options):
    return encode(make_image(width, height), kind, **options)


def upload(content, name="picture.png", content_type="image/png"):
    return SimpleUploadedFile(name, content, content_type)


def make_upload(kind="PNG", *, name="picture.png", **options):
    return upload(picture_bytes(kind, **options), name)


def html():
    return b"<!doctype html>" + SCRIPT


def svg():
    return b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


def heic():
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)


def cut_short(kind):
    """Whole in its header, wanting its last third."""
    whole = encode(Image.effect_noise((48, 32), 80).convert("RGB"), kind)
    return whole[: len(whole) * 2 // 3]


def zip_file():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("evil.html", SCRIPT)
    return file.getvalue()


def gif_that_is_a_script():
    """A GIF whose first bytes also begin a JavaScript comment (GIF89a/*…), closed in its tail."""
    gif = picture_bytes("GIF", width=0x2F2A & 0xFF, height=32)
    return gif + b"*/=1;alert('" + MARKER + b"')"


POLYGLOTS = {
    "JPEG with HTML behind": lambda: picture_bytes("JPEG") + SCRIPT,
    "JPEG with HTML in its comment": lambda: picture_bytes("JPEG", comment=SCRIPT),
    "GIF with HTML behind": lambda: picture_bytes("GIF") + SCRIPT,
    "GIF with HTML in its comment": lambda: picture_bytes("GIF", comment=SCRIPT),
    "GIF that is a script": gif_that_is_a_script,
    "PNG with a zip behind": lambda: picture_bytes("PNG") + zip_file(),
    "PNG with HTML in a chunk": lambda: png_with_chunk(b"tEXt", b"Comment\0" + SCRIPT),
    "WebP with HTML behind": lambda: picture_bytes("WEBP") + SCRIPT,
    "AVIF with HTML behind": lambda: picture_bytes("AVIF") + SCRIPT,
}


def png_chunk(kind, content):
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png_with_chunk(kind, content):
    whole = picture_bytes("PNG")
    after_header = len(PNG_SIGNATURE) + 25
    return whole[:after_header] + png_chunk(kind, content) + whole[after_header:]


def png_bomb(width=13_000, height=13_000):
    """A PNG of 169 megapixels, made without ever having them in memory."""
    rows = bytes(1 + width * 3) * 100
    compressor = zlib.compressobj(9)
    first = compressor.compress(rows) + compressor.flush(zlib.Z_FULL_FLUSH)
    another = compressor.compress(rows) + compressor.flush(zlib.Z_FULL_FLUSH)
    stream = first + another * (height // 100 - 1) + compressor.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", stream), (b"IEND", b"")]
    return PNG_SIGNATURE + b"".join(png_chunk(kind, content) for kind, content in chunks)


def gif_of(frames, *, width=1, height=1):
    """An animated GIF of frames that hold a dozen bytes each, however large they say they are."""
    frame = b"\x2c\0\0\0\0" + struct.pack("<HH", width, height) + b"\0\x02\x02\x4c\x01\0"
    header = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff"
    return header + frame * frames + b";"


def jpeg_of_many_scans():
    """A progressive JPEG that says its last pass over all pixels a thousand times."""
    whole = picture_bytes("JPEG", progressive=True)
    last_scan = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + last_scan * 1000 + b"\xff\xd9"


def phone_photo(kind="JPEG", *, width=48, height=32, orientation=6):
    """Lies on its side as phones store it, and tells where and by whom it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = MARKER.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = MARKER
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + MARKER + b"</x:xmpmeta>"
    image = make_image(width, height)
    return encode(image, kind, exif=exif, xmp=xmp, icc_profile=marked_profile())


def srgb_profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def marked_profile():
    """The sRGB profile with the marker behind its last tag."""
    profile = srgb_profile() + MARKER
    return struct.pack(">I", len(profile)) + profile[4:]


def profile_with_red_and_green_swapped():
    profile = srgb_profile()
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    swapped = bytearray(profile)
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(swapped)


HOSTILE = {
    "empty": bytes,
    "html": html,
    "svg": svg,
    "heic": heic,
    "pdf": lambda: b"%PDF-1.7 " + SCRIPT,
    "zip": zip_file,
    "GIF by its first six bytes": lambda: b"GIF89a" + SCRIPT,
    "JPEG by its first three bytes": lambda: b"\xff\xd8\xff" + SCRIPT,
    "PNG by its signature": lambda: PNG_SIGNATURE + SCRIPT,
    "BMP": lambda: picture_bytes("BMP"),
    "TIFF": lambda: picture_bytes("TIFF"),
    "PPM": lambda: picture_bytes("PPM"),
    "PNG of 169 megapixels": png_bomb,
    "PNG of 400 megapixels": lambda: png_bomb(20_000, 20_000),
    "GIF of 100 large frames": lambda: gif_of(100, width=2000, height=2000),
    "JPEG of a thousand scans": jpeg_of_many_scans,
    "PNG that says its text is huge": lambda: png_with_chunk(
        b"zTXt", b"Comment\0\0" + zlib.compress(bytes(5_000_000))
    ),
    "11 MB": lambda: picture_bytes("PNG") + bytes(11 * 1024 * 1024),
} | {
    f"{kind} cut short": lambda kind=kind: cut_short(kind)
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
}


def stored_files():
    """Every file in the storage, by its name, with its bytes."""
    root = Path(default_storage.location)
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
