"""All settings, in the order of Django's documentation; what differs comes from the environment."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import django
from django.urls import reverse_lazy
from django.utils.csp import CSP

from . import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = environment.folder("VAR_ROOT", BASE_DIR / "var")  # all that Cour makes itself

# Core
DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.secret_key(VAR)
SITE_URL = environment.site_url()
SITE_IS_HTTPS = SITE_URL.startswith("https:")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", [urlsplit(SITE_URL).hostname])
if not SITE_IS_HTTPS:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
# Proxies whose X-Forwarded-For is believed: addresses or networks.
TRUSTED_PROXIES = environment.networks(
    "TRUSTED_PROXIES", ["127.0.0.1", "::1"] if SITE_IS_HTTPS else []
)

INSTALLED_APPS = [
    "comments",
    "reviews",
    "config.desk.CourAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_tasks_db",
    "markdownx",
    "config",
]
MIDDLEWARE = [
    "config.health.answer_health_checks",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "comments.same_origin.SameOriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "reviews.redirects.lead_on",  # asks the database, where a page is missing
    "config.out_of_reach.OutOfReachMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        # What readers see: Jinja makes it several times as fast. The desk is Django's, below.
        "NAME": "pages",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates", Path(django.__file__).parent / "forms" / "jinja2"],
        "OPTIONS": {
            "environment": "config.page_templates.environment",
            "context_processors": ["reviews.context_processors.blog"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reviews.context_processors.blog",
            ],
        },
    },
    {
        # Plain text, where nothing is to be escaped: render_to_string("x.txt", …, using="mail").
        "NAME": "mail",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "mail"],
        "OPTIONS": {"autoescape": False},
    },
]
# Widgets may have templates of ours.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database. SQLite's options: with the stock ones most of fifty writers at once are refused.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
DATABASES = {"default": environment.database(VAR / "cour.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"] |= {"OPTIONS": SQLITE_OPTIONS, "CONN_MAX_AGE": None}
else:
    pool = {"min_size": 1, "max_size": 8, "timeout": 10}
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = pool
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages kept in memory, in each process; see config.page_cache
PAGE_CACHE_MB = environment.number("PAGE_CACHE_MB", 64)
PAGE_CACHE_SECONDS = environment.number("PAGE_CACHE_SECONDS", 0)
CDN_SECONDS = environment.number("CDN_SECONDS", 0)

# Mail
MAILERS = {"default": environment.mailer(os.environ.get("MAIL_URL", "console:"))}
DEFAULT_FROM_EMAIL = f"noreply@{urlsplit(SITE_URL).hostname}"

# Files
MEDIA_ROOT = os.environ.get("MEDIA_ROOT", VAR / "media")
MEDIA_URL = "/media/"
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.static_storage.FlatteningStaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a review of thirty Sections has some four hundred fields

# Languages and time
LANGUAGE_CODE = "en-gb"
TIME_ZONE = environment.time_zone("Europe/London")
USE_TZ = True

# Security
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
# The admin's own style sheets draw a few icons as data: addresses.
ADMIN_CSP = SECURE_CSP | {"img-src": [CSP.SELF, "data:", "blob:"], "font-src": [CSP.SELF]}
SECURE_SSL_REDIRECT = SITE_IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_HSTS_SECONDS = 31_536_000 if SITE_IS_HTTPS else 0
# A blog doesn't own the other hosts of its domain: no promise is made for them. The third asks for
# Django's CSRF middleware by name and doesn't know ours, which is made of it.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021", "security.W003"]
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = SITE_IS_HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_SECURE = SITE_IS_HTTPS
CSRF_FAILURE_VIEW = "reviews.admin.unsaved_log_in.csrf_failure"
X_FRAME_OPTIONS = "DENY"

# Logs: what went wrong, on the console. Stock settings would send it by mail to nobody.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "console": {"class": "logging.StreamHandler", "level": "INFO" if DEBUG else "WARNING"},
        "errors": {"class": "logging.StreamHandler", "level": "ERROR"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": []},
        "django_tasks_db": {"handlers": ["errors"], "propagate": False},
        "django.request": {"level": "ERROR"},  # not every missing page
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
}

# Tasks
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Users
AUTH_USER_MODEL = "reviews.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24
LOGIN_URL = reverse_lazy("admin:login")
LOGIN_REDIRECT_URL = reverse_lazy("admin:index")

# The editor: its preview and upload are ours, its own addresses are never included.
MARKDOWNX_MARKDOWNIFY_FUNCTION = "reviews.admin.markdown_preview.preview_html"
MARKDOWNX_URLS_PATH = reverse_lazy("admin:markdown_preview")
MARKDOWNX_UPLOAD_URLS_PATH = reverse_lazy("admin:picture_upload")
