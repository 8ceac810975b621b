from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('warifu', '0006_second_wall'),
    ]

    operations = [
        migrations.DeleteModel(
            name='ReadQuestionRecord',
        ),
    ]
