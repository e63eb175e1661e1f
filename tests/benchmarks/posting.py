"""Comments as readers send them, each a writer of their own from a network of their own."""

from http.client import HTTPConnection
from urllib.parse import urlencode

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


def send(cour, review, number):
    """Posts the comment of that number; returns the status. Cour is to believe its proxies."""
    words = {"name": f"Reader {number}", "email": f"poster{number}@example.org", "website": ""}
    place = {"X-Forwarded-For": f"10.{number // 256 % 256}.{number % 256}.1"}
    body = urlencode(words | {"text": f"Comment number {number}."})
    connection = HTTPConnection("127.0.0.1", cour.port)
    connection.request("POST", f"/comments/post/{review}/", body, HEADERS | place)
    status = connection.getresponse().status
    connection.close()
    return status
