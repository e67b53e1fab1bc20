"""The room of inputs."""
