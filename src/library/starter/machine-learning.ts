import { row, type StarterFolder } from "./row";

export const machineLearning: StarterFolder = {
  name: "Machine learning",
  nameDe: "Maschinelles Lernen",
  rows: [
    row("ml.gradient-descent", "Gradient descent", "Gradientenverfahren", String.raw`\theta_{t+1} = \theta_t - \eta \nabla_{\theta} L(\theta_t)`, "optimisation"),
    row("ml.mse", "Mean squared error", "Mittlerer quadratischer Fehler", String.raw`\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2`, "loss"),
    row("ml.cross-entropy", "Cross-entropy loss", "Kreuzentropie", String.raw`L = -\sum_{i=1}^{C} y_i \log \hat{y}_i`, "loss"),
    row("ml.erm", "Empirical risk minimisation", "Empirische Risikominimierung", String.raw`\hat{f} = \operatorname*{arg\,min}_{f \in \mathcal{H}} \frac{1}{n} \sum_{i=1}^{n} L(y_i, f(\mathbf{x}_i))`, "loss", "optimisation"),
    row("ml.sigmoid", "Sigmoid", "Sigmoidfunktion", String.raw`\sigma(x) = \frac{1}{1 + e^{-x}}`, "activation"),
    row("ml.relu", "Rectified linear unit", "ReLU", String.raw`\operatorname{ReLU}(x) = \max(0, x)`, "activation"),
    row("ml.softmax", "Softmax", "Softmax", String.raw`\operatorname{softmax}(\mathbf{z})_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}`, "activation"),
    row("ml.attention", "Scaled dot-product attention", "Skalierte Skalarprodukt-Attention", String.raw`\operatorname{Attention}(Q, K, V) = \operatorname{softmax}\left( \frac{QK^{\top}}{\sqrt{d_k}} \right) V`, "transformer"),
    row("ml.layer", "Fully connected layer", "Vollverbundene Schicht", String.raw`\mathbf{h} = \sigma(W\mathbf{x} + \mathbf{b})`, "network"),
    row("ml.backprop", "Backpropagation", "Fehlerrückführung", String.raw`\delta^{(l)} = \left( (W^{(l+1)})^{\top} \delta^{(l+1)} \right) \odot \sigma'(z^{(l)})`, "network", "derivative"),
    row("ml.ridge", "Ridge regression", "Ridge-Regression", String.raw`\min_{\beta} \|\mathbf{y} - X\beta\|_2^2 + \lambda \|\beta\|_2^2`, "regression", "regularisation"),
    row("ml.lasso", "Lasso", "Lasso", String.raw`\min_{\beta} \|\mathbf{y} - X\beta\|_2^2 + \lambda \|\beta\|_1`, "regression", "regularisation"),
    row("ml.kl", "Kullback–Leibler divergence", "Kullback-Leibler-Divergenz", String.raw`D_{\mathrm{KL}}(P \| Q) = \sum_{x \in \mathcal{X}} P(x) \log \frac{P(x)}{Q(x)}`, "information"),
    row("ml.elbo", "Evidence lower bound", "Evidenz-Untergrenze", String.raw`\log p(x) \ge \mathbb{E}_{q(z)}[\log p(x, z)] - \mathbb{E}_{q(z)}[\log q(z)]`, "variational"),
    row("ml.bellman", "Bellman optimality equation", "Bellmansche Optimalitätsgleichung", String.raw`V^*(s) = \max_{a} \sum_{s'} P(s' \mid s, a) \left[ R(s, a, s') + \gamma V^*(s') \right]`, "reinforcement learning"),
    row("ml.svm", "Support vector machine", "Support-Vektor-Maschine", String.raw`\min_{\mathbf{w}, b} \frac{1}{2} \|\mathbf{w}\|^2 \quad \text{subject to} \quad y_i(\mathbf{w}^{\top} \mathbf{x}_i + b) \ge 1`, "classification"),
  ],
};
