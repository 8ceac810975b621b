from django.db import migrations

from warifu.server.models.second_wall import build, take_down


class Migration(migrations.Migration):

    dependencies = [
        ('warifu', '0005_drafts'),
    ]

    operations = [
        migrations.RunPython(build, take_down),
    ]
